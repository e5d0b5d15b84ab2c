package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.ReadRejected.RejectedRecord;

/// A partner's record that was not admitted.
///
/// @param source where it lies in the partner's topic
/// @param key in base64; left out: it had none, or cannot be read any more
/// @param value in base64; left out: it had none, or cannot be read any more
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectedView(
    String partner,
    PositionView source,
    Instant receivedAt,
    String reason,
    String detail,
    @Nullable String eventId,
    @Nullable String key,
    @Nullable String value) {
  static RejectedView of(RejectedRecord it) {
    return new RejectedView(
        it.partner(),
        PositionView.of(it.source()),
        it.receivedAt(),
        it.reason(),
        it.detail(),
        it.eventId().orElse(null),
        it.key().map(RejectedView::base64).orElse(null),
        it.value().map(RejectedView::base64).orElse(null));
  }

  private static String base64(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
