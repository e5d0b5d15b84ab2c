package punchcard.onboarding.consent;

import static punchcard.onboarding.consent.Anna.GYM;
import static punchcard.onboarding.consent.Anna.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.consent.ConsentFact.CodeMade;
import punchcard.onboarding.consent.ConsentFact.Given;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.ConsentCodes;
import punchcard.onboarding.evidence.ConsentText;
import punchcard.onboarding.evidence.EvidenceDemand;
import punchcard.onboarding.evidence.SignedConsent;
import punchcard.onboarding.identity.CodeSalt;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.OneTime;
import punchcard.onboarding.relation.SignedBy;

/// Anna, whom the gym asks whether the insurer may know of her visits, and what she shows there: a
/// signature under a key of hers, or a code that was sent to her.
final class Proving {
  static final ConsentId C = new ConsentId("c");
  static final Consent ASKED = consent(visits("c"));
  static final Signer PHONE = Signer.named("phone");
  private static final ConsentCodes CODES = new ConsentCodes(new Pseudonyms("a secret for tests"));
  private static final CodeSalt SALT = new CodeSalt("5a".repeat(16));

  /// The code that is sent to her.
  static final String CODE = CODES.code(Anna.ID, C, SALT);

  /// Another one.
  static final String OTHER = CODE.equals("000000") ? "000001" : "000000";

  private final Anna anna = Anna.member();

  /// She is asked, and has a key.
  static Proving asked() {
    Proving all = new Proving();
    all.anna.isAskedFor(visits("c"));
    all.anna.log(
        "", new ConsentFact.KeyAdded(PHONE.id(), PHONE.key(), Evidence.ofToken(Anna.ID, "hers")));
    return all;
  }

  static Consent consent(ConsentWish wish) {
    Conditions by = new Conditions(Anna.member().consents().terms(), Anna.REGISTERED, Anna.START);
    return ((ConsentScreening.Sound) ConsentScreening.screen(wish, by)).consent();
  }

  Anna anna() {
    return anna;
  }

  /// The gym asks for a code.
  Proving isSentACode() {
    return isSentACode(anna.now().plus(Duration.ofMinutes(10)));
  }

  Proving isSentACode(Instant expiresAt) {
    anna.log(
        "",
        new CodeMade(
            new ConsentCode.Name(C, GYM),
            new IdentifierId("home"),
            "en",
            ConsentText.hash(Anna.ID, C, ASKED),
            oneTime(),
            expiresAt,
            new SignedBy("carl", Optional.of(GYM), Sha256.of("carl's token"))));
    return this;
  }

  Proving removesHerKey() {
    anna.log("", new ConsentFact.KeyRemoved(PHONE.id(), Evidence.ofToken(Anna.ID, "hers again")));
    return this;
  }

  /// She tells this code at the gym for this consent.
  ConsentState tells(String code, ConsentId id, Consent consent) {
    return shows(new Evidence.Code(CODES.hash(Anna.ID, id, code)), id, consent, GYM);
  }

  /// She tells it for what she is asked.
  ConsentState tells(String code) {
    return tells(code, C, ASKED);
  }

  /// She shows this signature at the gym for this consent.
  ConsentState signs(String jws, ConsentId id, Consent consent) {
    return shows(new Evidence.Signature(SignedConsent.of(jws).orElseThrow()), id, consent, GYM);
  }

  /// What it is after that.
  ConsentState shows(Evidence.Shown shown, ConsentId id, Consent consent, PartnerId at) {
    anna.log("", new Given(id, consent, new Evidence(Anna.ID, shown), Optional.of(at)));
    return anna.stateOf(id.value());
  }

  static String text() {
    return ConsentText.of(Anna.ID, C, ASKED);
  }

  static OneTime oneTime() {
    return CODES.of(Anna.ID, C, SALT);
  }

  static EvidenceDemand makesACode(ConsentCode.Name name) {
    return new EvidenceDemand.MakeCode(name, Optional.empty(), Optional.empty(), oneTime());
  }

  static Evidence.Code codeFor(String code) {
    return new Evidence.Code(CODES.hash(Anna.ID, C, code));
  }
}
