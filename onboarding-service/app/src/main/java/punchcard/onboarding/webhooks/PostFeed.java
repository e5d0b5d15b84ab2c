package punchcard.onboarding.webhooks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import punchcard.onboarding.gateway.ReadFeed;
import punchcard.onboarding.gateway.ReadFeed.Answer;
import punchcard.onboarding.webhook.Attempt;
import punchcard.onboarding.webhook.Webhook;

/// Posts one partner's feed, a page at a time, as long as it goes well. Meanwhile it holds a lease,
/// so that no other instance does the same; should it die, the lease ends.
final class PostFeed {
  /// The most disclosures in one message.
  private static final int MOST = 100;

  private static final Duration WAIT = Duration.ofSeconds(5);

  /// Longer than one step takes.
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final WebhookTable table;
  private final ReadFeed feeds;
  private final Poster poster;
  private final InstantSource clock;
  private final BooleanSupplier stopped;

  PostFeed(
      WebhookTable table,
      ReadFeed feeds,
      Poster poster,
      InstantSource clock,
      BooleanSupplier stopped) {
    this.table = table;
    this.feeds = feeds;
    this.poster = poster;
    this.clock = clock;
    this.stopped = stopped;
  }

  /// Returns when nothing can be posted for a while, somebody else posts, or it is stopped.
  void post(Kept due) throws SQLException {
    Optional<Kept> held = hold(due, due.webhook());
    while (held.isPresent() && isDue(held.get().webhook()) && !stopped.getAsBoolean())
      held = step(held.get());
    if (held.isPresent()) {
      var _ = table.change(held.get(), held.get().webhook(), Optional.empty());
    }
  }

  private boolean isDue(Webhook webhook) {
    return webhook.stopped().isEmpty() && !webhook.nextAt().isAfter(clock.instant());
  }

  private Optional<Kept> step(Kept kept) throws SQLException {
    Webhook webhook = kept.webhook();
    return switch (feeds.read(webhook.partner(), webhook.place(), MOST, WAIT)) {
      case Answer.Page(var disclosed, _) when disclosed.isEmpty() -> hold(kept, webhook);
      case Answer.Page page -> hold(kept, after(webhook, poster.post(kept, page)));
      case Answer.Gone() -> hold(kept, after(webhook, new Attempt.FeedDeleted()));
      case Answer.ShutOut() -> hold(kept, after(webhook, new Attempt.ShutOut()));
    };
  }

  private Webhook after(Webhook webhook, Attempt attempt) {
    return webhook.after(attempt, clock.instant());
  }

  private Optional<Kept> hold(Kept kept, Webhook webhook) throws SQLException {
    Instant until = clock.instant().plus(LEASE);
    return table.change(kept, webhook, Optional.of(until));
  }
}
