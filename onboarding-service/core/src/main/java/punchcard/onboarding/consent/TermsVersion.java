package punchcard.onboarding.consent;

import java.util.Optional;
import punchcard.kernel.Texts;

/// A version of some terms of consent: `health/2`.
///
/// @param id 1 to 63 lower-case letters, digits and hyphens, beginning with a letter
/// @param version from 1, without gaps
public record TermsVersion(String id, int version) implements Comparable<TermsVersion> {
  private static final int LONGEST_ID = 63;
  private static final int MOST_DIGITS = 9;

  /// @throws IllegalArgumentException if there can be no such version
  public TermsVersion {
    if (!isId(id) || version < 1)
      throw new IllegalArgumentException("no version of terms: " + id + "/" + version);
  }

  /// Whether the text could be the id of terms.
  public static boolean isId(String text) {
    return Texts.isName(text, 1, LONGEST_ID);
  }

  /// The version that the text names, if it has the form of one.
  public static Optional<TermsVersion> of(String text) {
    int between = text.indexOf('/');
    if (between < 0) return Optional.empty();
    String id = text.substring(0, between);
    String number = text.substring(between + 1);
    return isId(id) && isNumber(number)
        ? Optional.of(new TermsVersion(id, Integer.parseInt(number)))
        : Optional.empty();
  }

  /// Whether it is a number from 1 as it is written.
  private static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS || text.charAt(0) == '0') return false;
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
    return true;
  }

  @Override
  public int compareTo(TermsVersion other) {
    int byId = id.compareTo(other.id);
    return byId == 0 ? Integer.compare(version, other.version) : byId;
  }

  @Override
  public String toString() {
    return id + "/" + version;
  }
}
