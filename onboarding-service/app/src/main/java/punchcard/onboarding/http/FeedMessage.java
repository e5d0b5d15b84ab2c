package punchcard.onboarding.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.gateway.FeedCursors;
import punchcard.onboarding.gateway.ReadFeed.Answer.Page;
import punchcard.onboarding.webhooks.WriteMessage;

/// Writes a page of a feed as it is posted: as it would be read, in the envelope of Standard
/// Webhooks.
@Singleton
final class FeedMessage implements WriteMessage {
  private static final String TYPE = "punchcard.feed";

  private final JsonMapper json;
  private final FeedCursors cursors;

  FeedMessage(JsonMapper json, FeedCursors cursors) {
    this.json = json;
    this.cursors = cursors;
  }

  /// The envelope.
  @Serdeable
  record Posted(String type, FeedView data) {}

  @Override
  public String of(PartnerId partner, Page page) {
    try {
      Posted posted = new Posted(TYPE, FeedView.of(page, cursors.write(partner, page.next())));
      return new String(json.writeValueAsBytes(posted), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written to but memory", e);
    }
  }
}
