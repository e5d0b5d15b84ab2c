package punchcard.onboarding;

import java.util.List;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;

/// Publishes events for partners that have no Kafka client.
public interface PublishEvents {
  /// How many events a batch may have.
  int MOST_EVENTS = 500;

  /// Appends what is sent to the partner's topic, in its order, and returns when the log has all of
  /// it. Of a batch, what can be read is appended, whatever is wrong with the rest.
  ///
  /// @throws MalformedEvent if it is no JSON, a single event does not have its shape, or a batch
  ///     has too many
  Published publish(PartnerId partner, Form form, String json);

  /// How events are written.
  enum Form {
    /// In the shape of the partner's Avro envelope: one, or an array of them.
    PLAIN,
    /// One event as CloudEvents 1.0 has it, in structured mode.
    CLOUD_EVENT,
    /// An array of such.
    CLOUD_EVENTS
  }

  /// What became of what was sent.
  sealed interface Published {
    /// The log has the one event.
    record One(LogPosition at) implements Published {}

    /// What became of each, in the order in which they were sent.
    record Batch(List<Fate> fates) implements Published {
      public Batch {
        fates = List.copyOf(fates);
      }
    }
  }

  /// What became of one event of a batch.
  sealed interface Fate {
    /// The log has it.
    record Accepted(LogPosition at) implements Fate {}

    /// It was not appended.
    ///
    /// @param reason what is wrong with it, and where
    record Refused(String reason) implements Fate {}
  }
}
