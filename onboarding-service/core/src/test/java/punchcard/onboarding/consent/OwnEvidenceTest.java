package punchcard.onboarding.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.consent.ConsentState.GIVEN;
import static punchcard.onboarding.consent.ConsentState.REQUESTED;
import static punchcard.onboarding.consent.ConsentState.WITHDRAWN;
import static punchcard.onboarding.consent.Proving.ASKED;
import static punchcard.onboarding.consent.Proving.C;
import static punchcard.onboarding.consent.Proving.CODE;
import static punchcard.onboarding.consent.Proving.OTHER;
import static punchcard.onboarding.consent.Proving.PHONE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import punchcard.kernel.MemberId;
import punchcard.onboarding.evidence.ConsentText;
import punchcard.onboarding.evidence.SigningKey;

/// What Anna shows at the gym to consent there.
class OwnEvidenceTest {
  private final Proving she = Proving.asked();

  @Test
  void the_code_that_was_sent_to_her_gives_what_she_was_asked_once() {
    she.isSentACode();

    assertThat(she.tells(CODE)).isEqualTo(GIVEN);
    assertThat(she.anna().discloses()).isTrue();
    she.anna().withdraws("c");
    assertThat(she.tells(CODE)).isEqualTo(WITHDRAWN);
  }

  @Test
  void what_was_made_of_it_then_stays_true() {
    LogPoint before = she.isSentACode().anna().here();
    she.tells(CODE);
    LogPoint given = she.anna().here();
    she.anna().withdraws("c");

    assertThat(she.anna().disclosesAt(before)).isFalse();
    assertThat(she.anna().disclosesAt(given)).isTrue();
  }

  @Test
  void five_other_codes_end_it() {
    she.isSentACode();
    for (int i = 0; i < 5; i++) assertThat(she.tells(OTHER)).isEqualTo(REQUESTED);

    assertThat(she.tells(CODE)).isEqualTo(REQUESTED);
    assertThat(she.isSentACode().tells(CODE)).isEqualTo(GIVEN);
  }

  @Test
  void four_do_not() {
    she.isSentACode();
    for (int i = 0; i < 4; i++) she.tells(OTHER);

    assertThat(she.tells(CODE)).isEqualTo(GIVEN);
  }

  @Test
  void it_is_good_until_the_log_says_that_its_time_is_over() {
    she.isSentACode(she.anna().now().plus(Duration.ofMinutes(1)));
    assertThat(she.tells(CODE)).isEqualTo(REQUESTED);

    she.isSentACode(she.anna().now().plus(Duration.ofMinutes(1)).plusMillis(1));
    assertThat(she.tells(CODE)).isEqualTo(GIVEN);
  }

  @Test
  void a_code_is_good_where_it_was_asked_for_and_costs_nothing_elsewhere() {
    she.isSentACode();
    for (int i = 0; i < 6; i++)
      assertThat(she.shows(Proving.codeFor(OTHER), C, ASKED, Anna.INSURER)).isEqualTo(REQUESTED);
    assertThat(she.shows(Proving.codeFor(CODE), C, ASKED, Anna.INSURER)).isEqualTo(REQUESTED);

    assertThat(she.tells(CODE)).isEqualTo(GIVEN);
  }

  @Test
  void without_a_code_none_is_right() {
    assertThat(she.tells(CODE)).isEqualTo(REQUESTED);
  }

  @ParameterizedTest
  @EnumSource
  void of_another_consent_neither_code_nor_signature_proves_anything(OtherContent other) {
    she.isSentACode();
    ConsentId id = other.id(C);
    Consent consent = other.of(ASKED);

    assertThat(she.tells(CODE, id, consent)).isEqualTo(REQUESTED);
    assertThat(she.signs(PHONE.signs(Proving.text()), id, consent)).isEqualTo(REQUESTED);
    String signed = PHONE.signs(ConsentText.of(Anna.ID, id, consent));
    assertThat(she.signs(signed, C, ASKED)).isEqualTo(REQUESTED);
  }

  @Test
  void her_signature_gives_what_she_has_signed_once() {
    String signed = PHONE.signs(Proving.text());

    assertThat(she.signs(signed, C, ASKED)).isEqualTo(GIVEN);
    she.anna().withdraws("c");
    assertThat(she.signs(signed, C, ASKED)).isEqualTo(WITHDRAWN);
    String anew =
        PHONE.signs("{\"alg\":\"EdDSA\",\"jti\":\"2\",\"kid\":\"phone\"}", Proving.text());
    assertThat(she.signs(anew, C, ASKED)).isEqualTo(GIVEN);
  }

  @Test
  void it_needs_no_request() {
    Consent other = Proving.consent(Anna.visits("d"));
    ConsentId d = new ConsentId("d");

    assertThat(she.signs(PHONE.signs(ConsentText.of(Anna.ID, d, other)), d, other))
        .isEqualTo(GIVEN);
  }

  @Test
  void what_is_signed_under_another_key_or_for_another_member_is_a_request() {
    Signer forger = new Signer(PHONE.id(), Signer.named("forger").pair());
    Signer stranger = Signer.named("unheard-of");
    String berts = ConsentText.of(new MemberId("b0".repeat(16)), C, ASKED);

    assertThat(she.signs(forger.signs(Proving.text()), C, ASKED)).isEqualTo(REQUESTED);
    assertThat(she.signs(stranger.signs(Proving.text()), C, ASKED)).isEqualTo(REQUESTED);
    assertThat(she.signs(PHONE.signs(berts), C, ASKED)).isEqualTo(REQUESTED);
  }

  @Test
  void a_key_that_is_removed_proves_nothing_and_never_again() {
    String signed = PHONE.signs(Proving.text());
    she.removesHerKey();
    assertThat(she.signs(signed, C, ASKED)).isEqualTo(REQUESTED);

    she.anna()
        .log(
            "",
            new ConsentFact.KeyAdded(
                PHONE.id(), PHONE.key(), Evidence.ofToken(Anna.ID, "another token")));

    assertThat(she.signs(signed, C, ASKED)).isEqualTo(REQUESTED);
    assertThat(she.anna().consents().proofs().keys())
        .extracting(SigningKey::inForce)
        .containsExactly(false);
  }

  @Test
  void what_she_signed_before_the_key_was_removed_holds() {
    she.signs(PHONE.signs(Proving.text()), C, ASKED);

    she.removesHerKey();

    assertThat(she.anna().discloses()).isTrue();
  }

  @Test
  void who_is_not_of_age_proves_nothing_by_whatever_it_shows() {
    LocalDate later = LocalDate.ofInstant(Anna.START, ZoneOffset.UTC).plusYears(1);
    she.anna().log("", new ConsentFact.AgeTold(new ComingOfAge(later)));
    she.isSentACode();

    assertThat(she.tells(CODE)).isEqualTo(REQUESTED);
    assertThat(she.signs(PHONE.signs(Proving.text()), C, ASKED)).isEqualTo(REQUESTED);
  }
}
