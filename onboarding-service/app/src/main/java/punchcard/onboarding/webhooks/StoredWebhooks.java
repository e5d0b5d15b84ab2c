package punchcard.onboarding.webhooks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.gateway.FeedPlace;
import punchcard.onboarding.webhook.Webhook;
import punchcard.onboarding.webhook.WebhookUrl;
import punchcard.onboarding.webhook.Webhooks;

/// Webhooks in the database.
final class StoredWebhooks implements Webhooks {
  private static final Duration SIGNS_ON = Duration.ofDays(1);

  private final WebhookTable table;
  private final SigningSecrets secrets;
  private final InstantSource clock;
  private volatile boolean made;

  StoredWebhooks(WebhookTable table, SigningSecrets secrets, InstantSource clock) {
    this.table = table;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Setting set(PartnerId partner, WebhookUrl url, Optional<FeedPlace> after) {
    return working(
        () -> {
          while (true) {
            Optional<Kept> kept = table.find(partner, clock.instant());
            Optional<Setting> set =
                kept.isPresent() ? change(kept.get(), url, after) : add(partner, url, after);
            if (set.isPresent()) return set.get();
          }
        });
  }

  private Optional<Setting> add(PartnerId partner, WebhookUrl url, Optional<FeedPlace> after)
      throws SQLException {
    Webhook webhook = Webhook.set(partner, url, after, clock.instant());
    String secret = SigningSecrets.make();
    return table.add(webhook, secrets.sealed(partner, secret))
        ? Optional.of(new Setting(webhook, Optional.of(secret)))
        : Optional.empty();
  }

  private Optional<Setting> change(Kept kept, WebhookUrl url, Optional<FeedPlace> after)
      throws SQLException {
    Webhook was = kept.webhook();
    Optional<FeedPlace> place = after.or(was::place);
    Webhook webhook = Webhook.set(was.partner(), url, place, clock.instant());
    return table
        .change(kept, webhook, Optional.empty())
        .map(_ -> new Setting(webhook, Optional.empty()));
  }

  @Override
  public Optional<String> renewSecret(PartnerId partner) {
    String secret = SigningSecrets.make();
    Instant until = clock.instant().plus(SIGNS_ON);
    return working(() -> table.renew(partner, secrets.sealed(partner, secret), until))
        ? Optional.of(secret)
        : Optional.empty();
  }

  @Override
  public Optional<Webhook> of(PartnerId partner) {
    return working(() -> table.find(partner, clock.instant())).map(Kept::webhook);
  }

  @Override
  public void remove(PartnerId partner) {
    working(
        () -> {
          table.remove(partner);
          return partner;
        });
  }

  private interface Work<T> {
    T result() throws SQLException;
  }

  private <T> T working(Work<T> work) {
    try {
      if (!made) table.create();
      made = true;
      return work.result();
    } catch (SQLException e) {
      throw new NotNow(e);
    }
  }
}
