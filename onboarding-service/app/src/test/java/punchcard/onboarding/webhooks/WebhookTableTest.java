package punchcard.onboarding.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.gateway.FeedPlace;
import punchcard.onboarding.webhook.Attempt;
import punchcard.onboarding.webhook.Webhook;
import punchcard.onboarding.webhook.WebhookUrl;

/// What two instances do to the same row, in a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTableTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(30);
  private static final WebhookUrl URL =
      WebhookUrl.of("https://gym.example/feed", false).orElseThrow();

  private final EmbeddedPostgres postgres;
  private final WebhookTable table;

  WebhookTableTest() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    table = new WebhookTable(postgres.getPostgresDatabase());
    table.create();
  }

  @AfterAll
  void stop() throws IOException {
    postgres.close();
  }

  @Test
  void of_two_who_would_post_one_does_until_its_lease_ends() throws SQLException {
    Kept seen = add("leased");

    Optional<Kept> first = table.change(seen, seen.webhook(), Optional.of(LATER));
    Optional<Kept> second = table.change(seen, seen.webhook(), Optional.of(LATER));

    assertThat(first).isPresent();
    assertThat(second).isEmpty();
    assertThat(due(LATER.minusMillis(1))).doesNotContain("leased");
    assertThat(due(LATER)).contains("leased");
  }

  @Test
  void who_was_overtaken_does_not_move_the_place() throws SQLException {
    Kept dead = add("overtaken");
    Kept alive = table.change(dead, dead.webhook(), Optional.of(LATER)).orElseThrow();
    FeedPlace far = new FeedPlace(List.of(5L, 6L));
    Webhook taken = alive.webhook().after(new Attempt.Taken(far), NOON);

    assertThat(table.change(alive, taken, Optional.empty())).isPresent();
    assertThat(table.change(dead, dead.webhook(), Optional.empty())).isEmpty();

    assertThat(table.find(new PartnerId("overtaken"), NOON).orElseThrow().webhook())
        .isEqualTo(taken);
  }

  @Test
  void a_webhook_is_as_it_was_kept() throws SQLException {
    Kept kept = add("kept");
    Webhook failed =
        kept.webhook()
            .after(new Attempt.Taken(new FeedPlace(List.of(0L, 9_000_000_000L))), NOON)
            .after(new Attempt.NotTaken("answered 500"), NOON)
            .after(new Attempt.Unwanted(), NOON);

    assertThat(table.change(kept, failed, Optional.empty())).isPresent();

    assertThat(table.find(new PartnerId("kept"), NOON).orElseThrow().webhook()).isEqualTo(failed);
    assertThat(due(NOON.plus(Duration.ofDays(1)))).doesNotContain("kept");
  }

  @Test
  void the_secret_before_signs_until_its_time_has_come() throws SQLException {
    Kept kept = add("secret");
    assertThat(table.renew(kept.webhook().partner(), "new", LATER)).isTrue();

    Kept before = table.find(new PartnerId("secret"), LATER.minusMillis(1)).orElseThrow();
    Kept after = table.find(new PartnerId("secret"), LATER).orElseThrow();

    assertThat(before.secret()).isEqualTo("new");
    assertThat(before.before()).contains("first");
    assertThat(after.before()).isEmpty();
    assertThat(table.renew(new PartnerId("nobody"), "new", LATER)).isFalse();
  }

  @Test
  void one_that_is_there_is_not_added_again() throws SQLException {
    Kept kept = add("twice");
    assertThat(table.add(kept.webhook(), "second")).isFalse();

    table.remove(kept.webhook().partner());

    assertThat(table.find(kept.webhook().partner(), NOON)).isEmpty();
    assertThat(table.change(kept, kept.webhook(), Optional.empty())).isEmpty();
  }

  private Kept add(String partner) throws SQLException {
    PartnerId id = new PartnerId(partner);
    assertThat(table.add(Webhook.set(id, URL, Optional.empty(), NOON), "first")).isTrue();
    return table.find(id, NOON).orElseThrow();
  }

  private List<String> due(Instant at) throws SQLException {
    return table.due(at).stream().map(kept -> kept.webhook().partner().value()).toList();
  }
}
