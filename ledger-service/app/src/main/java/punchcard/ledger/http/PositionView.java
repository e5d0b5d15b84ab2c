package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import punchcard.kernel.LogPosition;

/// A place in the log.
@Serdeable
record PositionView(String topic, int partition, long offset) {
  static PositionView of(LogPosition at) {
    return new PositionView(at.topic(), at.partition(), at.offset());
  }
}
