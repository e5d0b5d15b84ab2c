package punchcard.onboarding.profile;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Texts;

/// One person of a partner's customer service, or of the operator's.
///
/// @param subject the person's, in tokens: 1 to 100 letters, digits, dots, colons, underscores and
///     hyphens; so no e-mail address, which would identify a person in plain text
/// @param partner empty: the operator
public record Delegate(String subject, Optional<PartnerId> partner) {
  /// Whether the text could name a person.
  public static boolean isSubject(String text) {
    return Texts.isGivenName(text);
  }
}
