package punchcard.kernel;

/// A currency of points (`POINTS`, `TIER`, a partner's own stamps), not of money.
///
/// @param code 1 to 16 upper-case letters, digits and underscores, beginning with a letter
public record Currency(String code) implements Comparable<Currency> {
  private static final int LONGEST = 16;

  /// @throws IllegalArgumentException if the code has another form
  public Currency {
    if (!isValid(code)) throw new IllegalArgumentException("not a currency: " + code);
  }

  /// Whether the text could be made a currency.
  public static boolean isValid(String code) {
    return Texts.isCode(code, LONGEST);
  }

  @Override
  public int compareTo(Currency other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
