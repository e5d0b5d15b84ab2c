package punchcard.onboarding;

import static punchcard.onboarding.Reason.BAD_CONSENT;
import static punchcard.onboarding.Reason.BAD_PROOF;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Content.Consenting;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Consented;
import punchcard.onboarding.Proving.Proven;
import punchcard.onboarding.Proving.Unproven;
import punchcard.onboarding.consent.Conditions;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentFact.Given;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.ConsentScreening;
import punchcard.onboarding.consent.ConsentScreening.Screened;
import punchcard.onboarding.consent.ConsentScreening.Sound;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.evidence.ConsentCodes;
import punchcard.onboarding.evidence.SignedConsent;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.OneTimeCodes;
import punchcard.onboarding.identity.Subject;

/// Decides what a consent is that a partner tells of: with the member's own evidence it is given,
/// without it is asked for, and with bad evidence it is nothing.
public final class ConsentAdmission {
  private final Proving proving;
  private final Pseudonyms names;
  private final ConsentCodes codes;

  public ConsentAdmission(Proving proving, Pseudonyms names) {
    this.proving = proving;
    this.names = names;
    this.codes = new ConsentCodes(names);
  }

  /// What becomes of an event that may be admitted as far as its reference goes.
  ///
  /// @param proof what the member's token turned out to be
  public Outcome decide(
      Admitted admitted, Arrival arrival, Consenting told, Proof proof, Conditions by) {
    Brought brought = told.brought();
    if (brought.isAmbiguous())
      return new Rejected(BAD_PROOF, "at most one of proof, code and signature");
    if (brought.code().isPresent())
      return byCode(brought.code().get(), admitted.member(), arrival.partner(), told, by);
    if (brought.signature().isPresent())
      return bySignature(brought.signature().get(), admitted.member(), arrival.partner(), told, by);
    return switch (proof) {
      case Proof.None() -> ask(admitted, arrival.partner(), told, by);
      case Proof.Forged(String detail) -> new Rejected(BAD_PROOF, detail);
      case Proof.Signed token ->
          switch (proving.verdict(token, arrival.receivedAt())) {
            case Unproven(Rejected rejection) -> rejection;
            case Proven(MemberId member, _) when !member.equals(admitted.member()) ->
                new Rejected(BAD_PROOF, "the proof is another member's");
            case Proven(MemberId member, var linked) ->
                give(member, arrival.partner(), told, by, tokenOf(brought, linked));
          };
    };
  }

  /// Whether the subject is the member's, only the log says.
  private Evidence.Shown tokenOf(Brought brought, Optional<Subject> linked) {
    Sha256 hash = Sha256.of(brought.token().orElseThrow());
    return new Evidence.Token(hash, linked.map(names::identity));
  }

  /// Which code it is only the log says; behind here nobody can read it.
  private Outcome byCode(
      String code, MemberId member, PartnerId partner, Consenting told, Conditions by) {
    String id = told.wish().id();
    if (!OneTimeCodes.isValid(code)) return new Rejected(BAD_PROOF, "a code has six digits");
    if (!ConsentId.isValid(id)) return no(new Refused(Refusal.BAD_ID, id));
    CodeHash entered = codes.hash(member, new ConsentId(id), code);
    return give(member, partner, told, by, new Evidence.Code(entered));
  }

  /// Under which key it is only the log says.
  private static Outcome bySignature(
      String jws, MemberId member, PartnerId partner, Consenting told, Conditions by) {
    Optional<SignedConsent> signed = SignedConsent.of(jws);
    if (signed.isEmpty())
      return new Rejected(BAD_PROOF, "the signature is no compact JWS by EdDSA that names a key");
    return give(member, partner, told, by, new Evidence.Signature(signed.get()));
  }

  private static Outcome ask(Admitted admitted, PartnerId partner, Consenting told, Conditions by) {
    return switch (screen(partner, told, by)) {
      case Refused refused -> no(refused);
      case Sound _ -> admitted;
    };
  }

  private static Outcome give(
      MemberId member, PartnerId partner, Consenting told, Conditions by, Evidence.Shown shown) {
    return switch (screen(partner, told, by)) {
      case Refused refused -> no(refused);
      case Sound(_, Consent consent) when consent.wording().isEmpty() ->
          no(new Refused(Refusal.UNKNOWN_LANGUAGE, "no language is named"));
      case Sound(ConsentId id, Consent consent) -> {
        Evidence evidence = new Evidence(member, shown);
        yield new Consented(member, new Given(id, consent, evidence, Optional.of(partner)));
      }
    };
  }

  private static Screened screen(PartnerId partner, Consenting told, Conditions by) {
    Screened screened = ConsentScreening.screen(told.wish(), by);
    return screened instanceof Sound(_, Consent consent) && !concerns(partner, consent)
        ? new Refused(Refusal.NOT_CONCERNED, partner + " is neither discloser nor recipient")
        : screened;
  }

  private static boolean concerns(PartnerId partner, Consent consent) {
    return consent.discloser().equals(partner) || consent.recipients().contains(partner);
  }

  private static Rejected no(Refused refused) {
    return new Rejected(BAD_CONSENT, refused.refusal() + ": " + refused.detail());
  }
}
