package punchcard.onboarding.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.Identifier;
import punchcard.onboarding.person.FieldName;
import punchcard.onboarding.person.PersonKeys;
import punchcard.onboarding.person.Sealed;

/// Conceals identifiers for the log, each under the key of the member who says it, and tells them
/// to that member again.
@Singleton
final class IdentifierSeals {
  private static final FieldName FIELD = new FieldName("identifier");

  private final Pseudonyms names;
  private final PersonKeys keys;

  IdentifierSeals(Pseudonyms names, PersonKeys keys) {
    this.names = names;
    this.keys = keys;
  }

  /// @throws org.zalando.problem.ThrowableProblem if the member's key is destroyed: there is no
  ///     such member any more
  /// @throws punchcard.onboarding.person.KeysUnavailable if the key store does not answer
  Concealed conceal(MemberId member, Identifier identifier) {
    byte[] bytes =
        keys.seal(member, FIELD, identifier.told().getBytes(UTF_8)).orElseThrow(Problems::notFound);
    return new Concealed(
        identifier.kind(), names.identity(identifier), Optional.of(Sealed.of(bytes)));
  }

  /// What it is; empty: nobody can read it any more.
  ///
  /// @throws punchcard.onboarding.person.KeysUnavailable if the key store does not answer
  Optional<String> tell(MemberId member, Concealed what) {
    return what.sealed()
        .map(Sealed::toBytes)
        .flatMap(bytes -> keys.open(member, FIELD, bytes))
        .map(plain -> new String(plain, UTF_8));
  }
}
