package punchcard.onboarding.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.gateway.FeedPlace;

/// Where a partner's feed is posted to, and how far it is.
///
/// @param place behind what the receiver has taken; empty: the beginning of what the feed keeps
/// @param failures in a row, since something was taken
/// @param nextAt nothing is tried before
/// @param stopped why nothing is posted any more; empty: it is
/// @param lastFailure what went wrong last; empty: nothing since something was taken
public record Webhook(
    PartnerId partner,
    WebhookUrl url,
    Optional<FeedPlace> place,
    int failures,
    Instant nextAt,
    Optional<Stop> stopped,
    Optional<String> lastFailure) {

  /// One that was just set.
  public static Webhook set(
      PartnerId partner, WebhookUrl url, Optional<FeedPlace> place, Instant now) {
    return new Webhook(partner, url, place, 0, now, Optional.empty(), Optional.empty());
  }

  /// What it is after an attempt.
  public Webhook after(Attempt attempt, Instant now) {
    return switch (attempt) {
      case Attempt.Taken(FeedPlace next) -> set(partner, url, Optional.of(next), now);
      case Attempt.NotTaken(String why) ->
          Retries.after(failures + 1)
              .map(pause -> failed(why, now, pause))
              .orElseGet(() -> failed(why, now, Duration.ZERO).stopped(Stop.GIVEN_UP));
      case Attempt.Unwanted() -> stopped(Stop.UNWANTED);
      case Attempt.FeedDeleted() -> stopped(Stop.FEED_DELETED);
      case Attempt.ShutOut() -> stopped(Stop.SHUT_OUT);
    };
  }

  private Webhook failed(String why, Instant now, Duration pause) {
    return new Webhook(
        partner, url, place, failures + 1, now.plus(pause), stopped, Optional.of(why));
  }

  private Webhook stopped(Stop why) {
    return new Webhook(partner, url, place, failures, nextAt, Optional.of(why), lastFailure);
  }
}
