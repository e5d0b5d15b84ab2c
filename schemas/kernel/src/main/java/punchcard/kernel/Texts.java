package punchcard.kernel;

/// What identifiers have in common. They are looked at character by character, since several are
/// made of every record: regular expressions and streams were 5 % of the ledger's samples, and 12 %
/// of onboarding's.
public final class Texts {
  private static final int LONGEST_GIVEN_NAME = 100;

  private Texts() {}

  static boolean isPrintable(String value, int longest) {
    if (value.isBlank() || value.length() > longest) return false;
    for (int i = 0; i < value.length(); i++)
      if (Character.isISOControl(value.charAt(i))) return false;
    return true;
  }

  /// Whether it is a lower-case letter, and then only such letters, digits and hyphens.
  ///
  /// @param longest how many characters it has at most
  public static boolean isName(String value, int shortest, int longest) {
    if (value.length() < shortest || value.length() > longest) return false;
    if (!isLowerCase(value.charAt(0))) return false;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLowerCase(c) && !isDigit(c) && c != '-') return false;
    }
    return true;
  }

  /// Whether it is what others may name something of theirs: 1 to 100 letters, digits, dots,
  /// colons, underscores and hyphens.
  public static boolean isGivenName(String value) {
    if (value.isEmpty() || value.length() > LONGEST_GIVEN_NAME) return false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLowerCase(c) && !isUpperCase(c) && !isDigit(c) && "._:-".indexOf(c) < 0) return false;
    }
    return true;
  }

  /// Whether it is an upper-case letter, and then only such letters, digits and underscores.
  static boolean isCode(String value, int longest) {
    if (value.isEmpty() || value.length() > longest) return false;
    if (!isUpperCase(value.charAt(0))) return false;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isUpperCase(c) && !isDigit(c) && c != '_') return false;
    }
    return true;
  }

  /// Whether it is so many lower-case hexadecimal digits.
  static boolean isHex(String value, int digits) {
    if (value.length() != digits) return false;
    for (int i = 0; i < digits; i++) {
      char c = value.charAt(i);
      if (!isDigit(c) && (c < 'a' || c > 'f')) return false;
    }
    return true;
  }

  private static boolean isLowerCase(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpperCase(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
