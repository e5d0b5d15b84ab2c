package punchcard.onboarding.identity;

import static punchcard.onboarding.identity.IdentityRefusal.BAD_EMAIL;
import static punchcard.onboarding.identity.IdentityRefusal.BAD_ID;
import static punchcard.onboarding.identity.IdentityRefusal.BAD_KIND;
import static punchcard.onboarding.identity.IdentityRefusal.BAD_PHONE;
import static punchcard.onboarding.identity.IdentityRefusal.BAD_TOKEN;

import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Proof;
import punchcard.onboarding.Proving;

/// Judges what somebody says is an identifier, before anything is asked.
public final class IdentityScreening {
  private IdentityScreening() {}

  /// An identifier, or why it is none.
  public sealed interface Screened permits Sound, IdentityRefused {}

  /// It is one.
  public record Sound(IdentifierId id, Identifier identifier) implements Screened {}

  /// What is written as an address comes to.
  ///
  /// @param kind `email` or `phone`
  public static Screened address(String id, String kind, String written, ReadPhone phones) {
    if (!IdentifierId.isValid(id)) return no(BAD_ID, "letters, digits and . _ : - , at most 100");
    return switch (IdentifierKind.of(kind).orElse(IdentifierKind.SUBJECT)) {
      case EMAIL -> email(new IdentifierId(id), written);
      case PHONE -> phone(new IdentifierId(id), phones.read(written));
      case SUBJECT -> no(BAD_KIND, "`email` and `phone` have a value, `subject` has a token");
    };
  }

  private static Screened email(IdentifierId id, String written) {
    try {
      return new Sound(id, EmailForm.read(written));
    } catch (EmailForm.NoAddress e) {
      return no(BAD_EMAIL, String.valueOf(e.getMessage()));
    }
  }

  private static Screened phone(IdentifierId id, Optional<PhoneNumber> read) {
    return read.<Screened>map(number -> new Sound(id, number))
        .orElseGet(() -> no(BAD_PHONE, "+, the country's code and the number"));
  }

  /// What a token proves of its subject.
  ///
  /// @param at when it was brought
  public static Screened subject(String id, Proof proof, Proving proving, Instant at) {
    if (!IdentifierId.isValid(id)) return no(BAD_ID, "letters, digits and . _ : - , at most 100");
    return switch (proof) {
      case Proof.None() -> no(BAD_TOKEN, "there is none");
      case Proof.Forged(String detail) -> no(BAD_TOKEN, detail);
      case Proof.Signed token -> signed(new IdentifierId(id), token, proving, at);
    };
  }

  private static Screened signed(IdentifierId id, Proof.Signed token, Proving proving, Instant at) {
    Optional<String> wrong = proving.wrongWith(token, at);
    if (wrong.isPresent()) return no(BAD_TOKEN, wrong.get());
    if (MemberId.isValid(token.subject()))
      return no(BAD_TOKEN, "a member's id is the member's own");
    if (!Subject.isValid(token.issuer()) || !Subject.isValid(token.subject()))
      return no(BAD_TOKEN, "it names nobody");
    return new Sound(id, new Subject(token.issuer(), token.subject()));
  }

  private static IdentityRefused no(IdentityRefusal refusal, String detail) {
    return new IdentityRefused(refusal, detail);
  }
}
