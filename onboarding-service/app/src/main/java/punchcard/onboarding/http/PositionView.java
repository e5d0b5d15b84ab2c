package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import punchcard.kernel.LogPosition;

/// Where the log has an event.
@Serdeable
record PositionView(String topic, int partition, long offset) {
  static PositionView of(LogPosition at) {
    return new PositionView(at.topic(), at.partition(), at.offset());
  }
}
