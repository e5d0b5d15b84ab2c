package punchcard.onboarding;

import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;

/// Publishes events for partners that have no Kafka client.
public interface PublishEvent {
  /// Appends the event to the partner's topic, and returns when the log has it.
  ///
  /// @param json one event, in the shape of the partner's Avro envelope
  /// @throws MalformedEvent if it does not have that shape
  LogPosition publish(PartnerId partner, String json);
}
