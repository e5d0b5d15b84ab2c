package punchcard.onboarding;

import static punchcard.onboarding.Reason.BAD_PROOF;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.onboarding.identity.Subject;

/// Decides which member a token proves, by the claims that the provider has signed.
///
/// @param issuer whose tokens count
/// @param audience what they must be made for
/// @param tolerance between the provider's clock and the broker's
public record Proving(String issuer, String audience, Duration tolerance) {
  private static final String ROLE = "member";

  /// What holds for tokens of this issuer.
  public static Proving by(String issuer) {
    return new Proving(issuer, "punchcard", Duration.ofMinutes(5));
  }

  /// A member, or why it is none.
  sealed interface Verdict {}

  /// @param linked the subject whose token it is, if that is not the member's own: whether it is
  ///     linked to the member, the member's log says
  record Proven(MemberId member, Optional<Subject> linked) implements Verdict {}

  record Unproven(Rejected rejection) implements Verdict {}

  /// Why a token proves nothing of its subject, if so.
  ///
  /// @param at when it was brought: a proof is as good as it was then
  public Optional<String> wrongWith(Proof.Signed token, Instant at) {
    if (!token.issuer().equals(issuer)) return Optional.of("another issuer");
    if (!token.audience().contains(audience)) return Optional.of("for another audience");
    if (at.isBefore(token.notBefore().minus(tolerance))) return Optional.of("not valid yet");
    if (at.isAfter(token.expiresAt().plus(tolerance))) return Optional.of("expired");
    return Optional.empty();
  }

  /// @param at when the signup was received: a proof is as good as it was then
  Verdict verdict(Proof.Signed token, Instant at) {
    Optional<String> wrong = wrongWith(token, at);
    if (wrong.isPresent()) return no(wrong.get());
    if (!token.roles().contains(ROLE)) return no("not a member's");
    String member = token.member().orElse(token.subject());
    if (!MemberId.isValid(member)) return no("it speaks for no member id");
    if (!token.isOfLinked()) return new Proven(new MemberId(member), Optional.empty());
    if (!Subject.isValid(token.issuer()) || !Subject.isValid(token.subject()))
      return no("it names nobody");
    Subject linked = new Subject(token.issuer(), token.subject());
    return new Proven(new MemberId(member), Optional.of(linked));
  }

  /// The member that a token proves; empty: it proves none.
  ///
  /// @param at when it was brought
  public Optional<MemberId> member(Proof proof, Instant at) {
    return proof instanceof Proof.Signed token
            && verdict(token, at) instanceof Proven(var member, _)
        ? Optional.of(member)
        : Optional.empty();
  }

  private static Unproven no(String detail) {
    return new Unproven(new Rejected(BAD_PROOF, "the proof is no good: " + detail));
  }
}
