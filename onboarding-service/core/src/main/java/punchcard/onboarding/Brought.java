package punchcard.onboarding;

import java.util.Optional;
import java.util.stream.Stream;

/// What a partner has brought of a member's own, to prove that the member consents: not yet
/// believed.
///
/// @param token of the OpenID provider
/// @param code that was sent to the member
/// @param signature over the consent
public record Brought(Optional<String> token, Optional<String> code, Optional<String> signature) {
  /// Whether there is anything.
  public boolean isAny() {
    return all().findAny().isPresent();
  }

  boolean isAmbiguous() {
    return all().count() > 1;
  }

  private Stream<String> all() {
    return Stream.of(token, code, signature).flatMap(Optional::stream);
  }
}
