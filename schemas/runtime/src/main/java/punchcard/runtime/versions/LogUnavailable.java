package punchcard.runtime.versions;

import punchcard.events.Topic;
import punchcard.runtime.Unavailable;

/// A log of versions could not be read or written in time: asking again may help.
public final class LogUnavailable extends Unavailable {
  private final String topic;

  LogUnavailable(Topic<?> topic, String what) {
    super(topic.name() + ": " + what);
    this.topic = topic.name();
  }

  LogUnavailable(Topic<?> topic, String what, Throwable cause) {
    super(topic.name() + ": " + what, cause);
    this.topic = topic.name();
  }

  /// The name of the topic.
  String topic() {
    return topic;
  }
}
