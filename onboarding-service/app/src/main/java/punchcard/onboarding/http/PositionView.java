package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import punchcard.kernel.LogPosition;

/// Where the log has an event.
@Serdeable
record PositionView(String topic, int partition, long offset) {
  private static final String LOG = "member-events";

  static PositionView of(LogPosition at) {
    return new PositionView(at.topic(), at.partition(), at.offset());
  }

  /// A place in the log of member events.
  static LogPosition inLog(int partition, long offset) {
    return new LogPosition(LOG, partition, offset);
  }
}
