package punchcard.onboarding.webhooks;

import java.io.IOException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.gateway.ReadFeed;
import punchcard.onboarding.keys.MasterKey;
import punchcard.onboarding.webhook.Webhooks;
import punchcard.runtime.Endless;

/// Puts webhooks together, and posts while it is open.
public final class WebhookParts implements AutoCloseable {
  private final Webhooks webhooks;
  private final Poster poster;
  private final Endless posting;
  private volatile boolean closed;

  /// @param feeds for this alone: what it reads counts against no partner's own readings
  /// @param privateToo whether hosts that are not on the public internet may be posted to
  public WebhookParts(
      DataSource database,
      MasterKey master,
      Pseudonyms names,
      ReadFeed feeds,
      WriteMessage message,
      InstantSource clock,
      boolean privateToo) {
    WebhookTable table = new WebhookTable(database);
    SigningSecrets secrets = new SigningSecrets(master);
    DnsResolver hosts = privateToo ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
    this.webhooks = new StoredWebhooks(table, secrets, clock);
    this.poster = new Poster(names, secrets, message, clock, hosts);
    PostFeed one = new PostFeed(table, feeds, poster, clock, () -> closed);
    this.posting = new Endless("onboarding-webhooks", () -> new PostFeeds(table, one, clock));
  }

  /// How they are set.
  public Webhooks webhooks() {
    return webhooks;
  }

  /// Begins to post.
  public void start() {
    posting.start();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    posting.close();
    poster.close();
  }
}
