package punchcard.onboarding.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.consent.Anna.GROCER;
import static punchcard.onboarding.consent.Anna.GYM;
import static punchcard.onboarding.consent.Anna.INSURER;
import static punchcard.onboarding.consent.Proving.ASKED;
import static punchcard.onboarding.consent.Proving.C;
import static punchcard.onboarding.consent.Proving.CODE;
import static punchcard.onboarding.consent.Proving.OTHER;
import static punchcard.onboarding.consent.Proving.PHONE;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.DecideEvidence;
import punchcard.onboarding.evidence.EvidenceDemand;
import punchcard.onboarding.evidence.EvidenceDemand.Accept;
import punchcard.onboarding.evidence.EvidenceDemand.AddKey;
import punchcard.onboarding.evidence.EvidenceDemand.RemoveKey;
import punchcard.onboarding.evidence.EvidenceOutcome;
import punchcard.onboarding.evidence.EvidenceOutcome.Coded;
import punchcard.onboarding.evidence.EvidenceOutcome.Consented;
import punchcard.onboarding.evidence.EvidenceOutcome.Keyed;
import punchcard.onboarding.evidence.EvidenceOutcome.No;
import punchcard.onboarding.evidence.EvidenceOutcome.ToAsk;
import punchcard.onboarding.evidence.KeyId;
import punchcard.onboarding.evidence.SignedConsent;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.OwnerAnswer;

/// What comes of what Anna wants of her keys, and of what the gym asks and brings.
class OwnEvidenceDeskTest {
  private final Proving she = Proving.asked();
  private final Desk desk = new Desk(she);

  @Test
  void a_keys_name_is_used_once() {
    Signer tablet = Signer.named("tablet");
    AddKey adds = new AddKey(tablet.id(), tablet.key());
    EvidenceOutcome added = desk.asks("r-1", adds);

    assertThat(added).isInstanceOf(Keyed.class);
    assertThat(desk.asks("r-1", adds)).isEqualTo(added);
    assertThat(desk.asks("r-2", adds)).isEqualTo(added);
    assertThat(why(desk.asks("r-3", new AddKey(tablet.id(), PHONE.key()))))
        .isEqualTo(Refusal.KEY_TAKEN);
    assertThat(why(desk.asks("r-1", new RemoveKey(tablet.id())))).isEqualTo(Refusal.KEY_REUSED);
    assertThat(desk.asks("r-4", new RemoveKey(tablet.id()))).isInstanceOf(Keyed.class);
    assertThat(why(desk.asks("r-5", adds))).isEqualTo(Refusal.KEY_TAKEN);
    assertThat(why(desk.asks("r-6", new RemoveKey(new KeyId("none")))))
        .isEqualTo(Refusal.UNKNOWN_KEY);
  }

  @Test
  void she_has_ten_keys_at_most_at_once() {
    for (int i = 1; i < DecideEvidence.MOST_KEYS; i++)
      assertThat(desk.asks("r-" + i, adds("k-" + i))).isInstanceOf(Keyed.class);

    assertThat(why(desk.asks("r", adds("k")))).isEqualTo(Refusal.TOO_MANY_KEYS);
    desk.asks("r-r", new RemoveKey(PHONE.id()));
    assertThat(desk.asks("r-n", adds("k"))).isInstanceOf(Keyed.class);
  }

  @Test
  void a_code_is_made_once_and_sent_again_while_it_is_good() {
    assertThat(desk.asks("r-1", sends(GYM))).isInstanceOf(ToAsk.class);
    int facts = she.anna().history().facts().size();
    assertThat(desk.asks("r-1", sends(GYM))).isInstanceOf(ToAsk.class);
    assertThat(desk.asks("r-2", sends(GYM))).isInstanceOf(ToAsk.class);
    assertThat(she.anna().history().facts()).hasSize(facts);

    assertThat(desk.answered("r-2", sends(GYM), OwnerAnswer.DONE)).isInstanceOf(Coded.class);
    assertThat(why(desk.answered("r-2", sends(GYM), OwnerAnswer.TOO_MANY)))
        .isEqualTo(Refusal.TOO_MANY_CODES);
  }

  @Test
  void the_same_request_again_makes_no_other_code_and_sends_none_that_is_over() {
    desk.asks("r-1", sends(GYM));
    for (int i = 0; i < 5; i++) she.tells(OTHER);
    assertThat(why(desk.asks("r-1", sends(GYM)))).isEqualTo(Refusal.NO_TRIES_LEFT);

    she.anna().withdraws("c");
    assertThat(why(desk.asks("r-1", sends(GYM)))).isEqualTo(Refusal.UNKNOWN_CONSENT);
  }

  @Test
  void nobody_is_sent_more_than_five_codes_an_hour() {
    for (int i = 0; i < 5; i++) {
      assertThat(desk.asks("r-" + i, sends(GYM))).isInstanceOf(ToAsk.class);
      for (int tries = 0; tries < 5; tries++) she.tells(OTHER);
    }

    assertThat(why(desk.asks("r", sends(GYM)))).isEqualTo(Refusal.TOO_MANY_CODES);
  }

  @Test
  void who_may_not_know_what_is_asked_is_told_that_nothing_is() {
    assertThat(why(desk.asks("r-1", sends(INSURER)))).isEqualTo(Refusal.UNKNOWN_CONSENT);
    assertThat(why(desk.asks("r-2", sends(GROCER)))).isEqualTo(Refusal.UNKNOWN_CONSENT);
    EvidenceDemand other = Proving.makesACode(new ConsentCode.Name(new ConsentId("d"), GYM));
    assertThat(why(desk.asks("r-3", other))).isEqualTo(Refusal.UNKNOWN_CONSENT);
    she.anna().gives(Anna.visits("c"));
    assertThat(why(desk.asks("r-4", sends(GYM)))).isEqualTo(Refusal.UNKNOWN_CONSENT);
  }

  @Test
  void of_who_is_not_of_age_nothing_is_asked_that_she_could_answer() {
    LocalDate later = LocalDate.parse("2027-11-22");
    she.anna().log("", new ConsentFact.AgeTold(new ComingOfAge(later)));

    assertThat(why(desk.asks("r-1", sends(GYM)))).isEqualTo(Refusal.UNKNOWN_CONSENT);
    assertThat(why(desk.asks("r-2", brings(signed())))).isEqualTo(Refusal.UNKNOWN_CONSENT);
  }

  @Test
  void it_takes_an_address_that_is_proven() {
    desk.nobodyCanWriteToHer();

    assertThat(why(desk.asks("r-1", sends(GYM)))).isEqualTo(Refusal.NO_ADDRESS);
  }

  @Test
  void the_right_code_gives_the_consent_and_another_one_is_counted() {
    assertThat(why(desk.asks("r-0", brings(CODE)))).isEqualTo(Refusal.NO_CODE);
    she.isSentACode();
    int facts = she.anna().history().facts().size();

    assertThat(why(desk.asks("r-1", brings(OTHER)))).isEqualTo(Refusal.WRONG_CODE);
    assertThat(she.anna().history().facts()).hasSize(facts + 1);
    assertThat(why(desk.asks("r-1", brings(OTHER)))).isEqualTo(Refusal.WRONG_CODE);
    assertThat(she.anna().history().facts()).hasSize(facts + 1);
    EvidenceOutcome given = desk.asks("r-2", brings(CODE));
    assertThat(given).isInstanceOf(Consented.class);
    assertThat(she.anna().discloses()).isTrue();
    assertThat(desk.asks("r-2", brings(CODE))).isEqualTo(given);
    assertThat(desk.asks("r-3", brings(CODE))).isEqualTo(given);
    assertThat(why(desk.asks("r-4", brings(OTHER)))).isEqualTo(Refusal.UNKNOWN_CONSENT);
  }

  @Test
  void what_is_over_is_said_to_be_so_and_not_written() {
    she.isSentACode(she.anna().now());
    assertThat(why(desk.asks("r-1", brings(CODE)))).isEqualTo(Refusal.CODE_EXPIRED);
    she.isSentACode();
    for (int i = 0; i < 5; i++) she.tells(OTHER);
    assertThat(why(desk.asks("r-2", brings(CODE)))).isEqualTo(Refusal.NO_TRIES_LEFT);
  }

  @Test
  void a_signature_gives_it_if_it_is_hers() {
    String forged = new Signer(PHONE.id(), Signer.named("x").pair()).signs(Proving.text());
    assertThat(why(desk.asks("r-1", brings(shown(forged))))).isEqualTo(Refusal.BAD_SIGNATURE);
    String unknown = Signer.named("x").signs(Proving.text());
    assertThat(why(desk.asks("r-2", brings(shown(unknown))))).isEqualTo(Refusal.BAD_SIGNATURE);

    assertThat(desk.asks("r-3", brings(signed()))).isInstanceOf(Consented.class);
    she.anna().withdraws("c");
    assertThat(why(desk.asks("r-4", brings(signed())))).isEqualTo(Refusal.UNKNOWN_CONSENT);
  }

  @Test
  void an_identifier_that_is_named_has_to_be_one() {
    EvidenceDemand elsewhere =
        new EvidenceDemand.MakeCode(
            new ConsentCode.Name(C, GYM),
            Optional.of(new IdentifierId("work")),
            Optional.empty(),
            Proving.oneTime());
    assertThat(why(desk.asks("r-1", elsewhere))).isEqualTo(Refusal.NO_ADDRESS);
  }

  private static AddKey adds(String id) {
    return new AddKey(new KeyId(id), Signer.named(id).key());
  }

  private static EvidenceDemand sends(PartnerId partner) {
    return Proving.makesACode(new ConsentCode.Name(C, partner));
  }

  private static Accept brings(String code) {
    return brings(Proving.codeFor(code));
  }

  private static Accept brings(Evidence.Shown shown) {
    return new Accept(C, GYM, ASKED.wording().map(Wording::language), Optional.of("kiosk"), shown);
  }

  private static Evidence.Shown signed() {
    return shown(PHONE.signs(Proving.text()));
  }

  private static Evidence.Shown shown(String jws) {
    return new Evidence.Signature(SignedConsent.of(jws).orElseThrow());
  }

  private static Refusal why(EvidenceOutcome outcome) {
    return ((No) outcome).why().refusal();
  }
}
