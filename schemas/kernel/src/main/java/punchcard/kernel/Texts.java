package punchcard.kernel;

/// What the kernel's free-text identifiers have in common.
final class Texts {
  private Texts() {}

  static boolean isPrintable(String value, int longest) {
    return !value.isBlank()
        && value.length() <= longest
        && value.chars().noneMatch(Character::isISOControl);
  }
}
