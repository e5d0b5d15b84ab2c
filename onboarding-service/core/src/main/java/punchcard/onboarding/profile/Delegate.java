package punchcard.onboarding.profile;

import java.util.Optional;
import java.util.regex.Pattern;
import punchcard.kernel.PartnerId;

/// One person of a partner's customer service, or of the operator's.
///
/// @param subject the person's, in tokens: 1 to 100 letters, digits, dots, colons, underscores and
///     hyphens; so no e-mail address, which would identify a person in plain text
/// @param partner empty: the operator
public record Delegate(String subject, Optional<PartnerId> partner) {
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  /// Whether the text could name a person.
  public static boolean isSubject(String text) {
    return SUBJECT.matcher(text).matches();
  }
}
