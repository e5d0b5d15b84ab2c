package punchcard.onboarding.webhooks;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.gateway.ReadFeed.Answer.Page;
import punchcard.onboarding.webhook.Attempt;

/// Posts one page of a feed, signed, and tells what has come of it. It follows no redirects and
/// reads no answer but the status.
final class Poster implements AutoCloseable {
  private static final Timeout PATIENCE = Timeout.ofSeconds(10);

  /// However slowly the answer trickles in.
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private static final int GONE = 410;
  private static final int MOST_CONNECTIONS = 64;

  private final Pseudonyms names;
  private final SigningSecrets secrets;
  private final WriteMessage message;
  private final InstantSource clock;
  private final CloseableHttpClient http;

  Poster(
      Pseudonyms names,
      SigningSecrets secrets,
      WriteMessage message,
      InstantSource clock,
      DnsResolver hosts) {
    this.names = names;
    this.secrets = secrets;
    this.message = message;
    this.clock = clock;
    this.http = client(hosts);
  }

  private static CloseableHttpClient client(DnsResolver hosts) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(hosts)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setSocketTimeout(PATIENCE)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(PATIENCE)
                .setResponseTimeout(PATIENCE)
                .build())
        .setUserAgent("Punchcard-Webhooks")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  Attempt post(Kept kept, Page page) {
    HttpPost request = request(kept, page);
    CompletableFuture<Void> end = CompletableFuture.runAsync(request::cancel, later());
    try (ClassicHttpResponse answer = http.executeOpen(null, request, null)) {
      return verdict(answer.getCode(), page);
    } catch (IOException e) {
      return new Attempt.NotTaken("not posted: " + e.getClass().getSimpleName());
    } finally {
      end.cancel(false);
    }
  }

  private static Executor later() {
    return CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
  }

  private HttpPost request(Kept kept, Page page) {
    String body = message.of(kept.webhook().partner(), page);
    String id = "msg_" + names.disclosure(kept.webhook().partner(), "webhook", body);
    long timestamp = clock.instant().getEpochSecond();
    HttpPost request = new HttpPost(kept.webhook().url().uri());
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", Long.toString(timestamp));
    request.setHeader("webhook-signature", secrets.signatures(kept, id, timestamp, body));
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    return request;
  }

  private static Attempt verdict(int status, Page page) {
    if (status / 100 == 2) return new Attempt.Taken(page.next());
    if (status == GONE) return new Attempt.Unwanted();
    return new Attempt.NotTaken("answered " + status);
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
