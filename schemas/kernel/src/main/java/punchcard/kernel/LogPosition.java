package punchcard.kernel;

/// Where a record lies: what makes "why" and "as of when" answerable.
///
/// @param topic the topic's name
/// @param partition from 0
/// @param offset from 0
public record LogPosition(String topic, int partition, long offset) {
  /// @throws IllegalArgumentException if partition or offset is negative
  public LogPosition {
    if (partition < 0 || offset < 0)
      throw new IllegalArgumentException(
          "no log position: " + topic + "-" + partition + "@" + offset);
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
