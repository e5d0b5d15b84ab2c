package punchcard.onboarding.consent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of some terms of consent: `health/2`.
///
/// @param id 1 to 63 lower-case letters, digits and hyphens, beginning with a letter
/// @param version from 1, without gaps
public record TermsVersion(String id, int version) implements Comparable<TermsVersion> {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern FORM = Pattern.compile("(" + ID + ")/([1-9][0-9]{0,8})");

  /// @throws IllegalArgumentException if there can be no such version
  public TermsVersion {
    if (!isId(id) || version < 1)
      throw new IllegalArgumentException("no version of terms: " + id + "/" + version);
  }

  /// Whether the text could be the id of terms.
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// The version that the text names, if it has the form of one.
  public static Optional<TermsVersion> of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) return Optional.empty();
    return Optional.of(new TermsVersion(parts.group(1), Integer.parseInt(parts.group(2))));
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
