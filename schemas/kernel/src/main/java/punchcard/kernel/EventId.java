package punchcard.kernel;

/// A partner's own name for one event, unique per partner: the idempotency key of its publishing.
///
/// @param value 1 to 200 characters, none of them a control character
public record EventId(String value) {
  private static final int LONGEST = 200;

  /// @throws IllegalArgumentException if the value is empty, too long or has control characters
  public EventId {
    if (!isValid(value)) throw new IllegalArgumentException("not an event id: " + value);
  }

  /// Whether the text could be made an event id.
  public static boolean isValid(String value) {
    return Texts.isPrintable(value, LONGEST);
  }

  @Override
  public String toString() {
    return value;
  }
}
