package punchcard.onboarding.http;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.identity.Subject;
import punchcard.onboarding.member.MemberHistory;
import punchcard.runtime.MemberClaim;

/// As which OpenID subject a caller is logged in who speaks for a member.
@Singleton
final class Logins {
  private static final String ISSUER = "iss";

  private final Pseudonyms names;

  Logins(Pseudonyms names) {
    this.names = names;
  }

  /// The subject that is linked to the member for whom the caller speaks; empty: it is the member's
  /// own, or the caller no member.
  Optional<IdentityKey> linked(Authentication caller) {
    return MemberClaim.linkedSubject(caller)
        .map(subject -> names.identity(subject(caller, subject)));
  }

  /// One at the provider that has signed this token.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if it cannot be one, as for one that is unknown
  Subject subject(Authentication of, String subject) {
    String issuer = Objects.toString(of.getAttributes().get(ISSUER), "");
    if (!Subject.isValid(issuer) || !Subject.isValid(subject)) throw Problems.notFound();
    return new Subject(issuer, subject);
  }

  /// Whether the caller's token speaks for the member as somebody who is not the member, or not
  /// any more.
  ///
  /// @param history of the member
  boolean isOver(Authentication caller, MemberId member, MemberHistory history) {
    return caller.getName().equals(member.value())
        && linked(caller).filter(subject -> !history.subjects().contains(subject)).isPresent();
  }
}
