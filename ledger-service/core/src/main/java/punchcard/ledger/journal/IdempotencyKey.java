package punchcard.ledger.journal;

/// A caller's own name for one request: sent again with the same key, it is answered the same,
/// not done again. Keys are per caller and member, kept 35 days.
///
/// @param value 1 to 100 printable ASCII characters
public record IdempotencyKey(String value) {
  private static final int LONGEST = 100;

  /// @throws IllegalArgumentException if the value has another form
  public IdempotencyKey {
    if (!isValid(value)) throw new IllegalArgumentException("not an idempotency key: " + value);
  }

  /// Whether the text could be made a key.
  public static boolean isValid(String value) {
    return !value.isBlank()
        && value.length() <= LONGEST
        && value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  @Override
  public String toString() {
    return value;
  }
}
