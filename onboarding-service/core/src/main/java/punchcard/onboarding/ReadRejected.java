package punchcard.onboarding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.LogPosition;

/// Reads what was not admitted, for the operator.
public interface ReadRejected {
  /// All that is kept of it, partition by partition.
  ///
  /// @throws IOException if it cannot be told any more
  void all(Telling telling) throws IOException;

  /// Whoever is told.
  @FunctionalInterface
  interface Telling {
    void tell(RejectedRecord record) throws IOException;
  }

  /// A partner's record that was not admitted.
  ///
  /// @param source where it lies in the partner's topic
  /// @param receivedAt when it was appended there
  /// @param eventId if it could be read
  /// @param key empty: it had none, or cannot be read any more
  /// @param value empty: it had none, or cannot be read any more
  record RejectedRecord(
      String partner,
      LogPosition source,
      Instant receivedAt,
      String reason,
      String detail,
      Optional<String> eventId,
      Optional<ByteBuffer> key,
      Optional<ByteBuffer> value) {
    @Override
    public String toString() {
      return "RejectedRecord[" + source + "]";
    }
  }
}
