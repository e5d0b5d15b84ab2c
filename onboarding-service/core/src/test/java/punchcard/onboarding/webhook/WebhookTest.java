package punchcard.onboarding.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.gateway.FeedPlace;
import punchcard.onboarding.webhook.Attempt.NotTaken;
import punchcard.onboarding.webhook.Attempt.Taken;

class WebhookTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final FeedPlace FIRST = new FeedPlace(List.of(3L, 0L));
  private static final FeedPlace SECOND = new FeedPlace(List.of(3L, 7L));
  private static final WebhookUrl URL =
      WebhookUrl.of("https://gym.example/feed", false).orElseThrow();
  private static final Webhook SET =
      Webhook.set(new PartnerId("gym"), URL, Optional.of(FIRST), NOON);

  @Test
  void what_is_taken_is_behind_it() {
    Webhook after = SET.after(new Taken(SECOND), NOON);

    assertThat(after.place()).contains(SECOND);
    assertThat(after.nextAt()).isEqualTo(NOON);
  }

  @Test
  void what_is_not_taken_is_tried_again_later_and_later_for_three_days() {
    List<Duration> pauses = new ArrayList<>();
    Webhook webhook = SET;
    while (webhook.stopped().isEmpty()) {
      Webhook failed = webhook.after(new NotTaken("answered 500"), webhook.nextAt());
      assertThat(failed.place()).contains(FIRST);
      assertThat(failed.lastFailure()).contains("answered 500");
      pauses.add(Duration.between(webhook.nextAt(), failed.nextAt()));
      webhook = failed;
    }

    assertThat(webhook.stopped()).contains(Stop.GIVEN_UP);
    assertThat(pauses.removeLast()).isZero();
    assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(5)).hasSize(9);
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofDays(3), Duration.ofDays(4));
  }

  @Test
  void one_that_works_again_begins_to_count_anew() {
    Webhook after = SET.after(new NotTaken("answered 500"), NOON).after(new Taken(SECOND), NOON);

    assertThat(after).isEqualTo(Webhook.set(SET.partner(), URL, Optional.of(SECOND), NOON));
  }

  @Test
  void it_stops_where_it_makes_no_sense_to_go_on_and_keeps_its_place() {
    assertThat(SET.after(new Attempt.Unwanted(), NOON).stopped()).contains(Stop.UNWANTED);
    assertThat(SET.after(new Attempt.FeedDeleted(), NOON).stopped()).contains(Stop.FEED_DELETED);
    assertThat(SET.after(new Attempt.ShutOut(), NOON).stopped()).contains(Stop.SHUT_OUT);
    assertThat(SET.after(new Attempt.ShutOut(), NOON).place()).contains(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://gym.example/feed",
        "ftp://gym.example/feed",
        "https:///feed",
        "/feed",
        "gym.example",
        "https://gym@gym.example/feed",
        "https://gym.example/feed#part",
        "https://gym.example/a b",
        "https:gym.example",
        ""
      })
  void nothing_else_is_posted_to(String url) {
    assertThat(WebhookUrl.of(url, false)).isEmpty();
  }

  @Test
  void plain_http_is_posted_to_where_that_is_allowed_and_no_longer_url_than_2000() {
    String longest = "https://gym.example/" + "a".repeat(1980);
    assertThat(WebhookUrl.of("http://localhost:8080/feed?of=gym", true)).isPresent();
    assertThat(WebhookUrl.of(longest, false)).isPresent();
    assertThat(WebhookUrl.of(longest + "a", false)).isEmpty();
  }
}
