package punchcard.onboarding;

import static punchcard.onboarding.Reason.BAD_CONSENT;
import static punchcard.onboarding.Reason.BAD_PROOF;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
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

/// Decides what a consent is that a partner tells of: with the member's own evidence it is given,
/// without it is asked for, and with bad evidence it is nothing.
public final class ConsentAdmission {
  private final Proving proving;

  public ConsentAdmission(Proving proving) {
    this.proving = proving;
  }

  /// What becomes of an event that may be admitted as far as its reference goes.
  ///
  /// @param proof what the member's token turned out to be
  public Outcome decide(
      Admitted admitted, Arrival arrival, Consenting told, Proof proof, Conditions by) {
    return switch (proof) {
      case Proof.None() -> ask(admitted, arrival.partner(), told, by);
      case Proof.Forged(String detail) -> new Rejected(BAD_PROOF, detail);
      case Proof.Signed token ->
          switch (proving.verdict(token, arrival.receivedAt())) {
            case Unproven(Rejected rejection) -> rejection;
            case Proven(MemberId member) when !member.equals(admitted.member()) ->
                new Rejected(BAD_PROOF, "the proof is another member's");
            case Proven(MemberId member) -> give(member, arrival.partner(), told, by);
          };
    };
  }

  private static Outcome ask(Admitted admitted, PartnerId partner, Consenting told, Conditions by) {
    return switch (screen(partner, told, by)) {
      case Refused refused -> no(refused);
      case Sound _ -> admitted;
    };
  }

  private static Outcome give(MemberId member, PartnerId partner, Consenting told, Conditions by) {
    return switch (screen(partner, told, by)) {
      case Refused refused -> no(refused);
      case Sound(_, Consent consent) when consent.wording().isEmpty() ->
          no(new Refused(Refusal.UNKNOWN_LANGUAGE, "no language is named"));
      case Sound(ConsentId id, Consent consent) -> {
        Evidence evidence = Evidence.ofToken(member, told.proof().orElseThrow());
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
