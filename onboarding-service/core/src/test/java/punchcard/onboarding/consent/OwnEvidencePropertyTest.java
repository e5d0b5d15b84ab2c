package punchcard.onboarding.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.consent.ConsentState.GIVEN;
import static punchcard.onboarding.consent.Proving.ASKED;
import static punchcard.onboarding.consent.Proving.C;
import static punchcard.onboarding.consent.Proving.CODE;
import static punchcard.onboarding.consent.Proving.OTHER;
import static punchcard.onboarding.consent.Proving.PHONE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.ConsentText;

/// Only a right code, unexpired and unused, or a valid signature under a key in force, gives a
/// consent; and each for that one consent alone.
class OwnEvidencePropertyTest {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /// What may happen, in whatever order.
  private enum Step {
    IS_SENT_A_CODE,
    TELLS_IT,
    TELLS_ANOTHER,
    TELLS_IT_FOR_SOMETHING_ELSE,
    TELLS_IT_AT_THE_INSURER,
    SIGNS,
    SIGNS_ANEW,
    SHOWS_A_FORGED_SIGNATURE,
    SIGNS_SOMETHING_ELSE,
    REMOVES_HER_KEY,
    WITHDRAWS
  }

  /// What is so, on paper.
  private static final class Paper {
    private boolean hasKey = true;
    private boolean hasShownSignature;
    private boolean hasCode;
    private boolean isCodeUsed;
    private int missed;
    private Instant codeAt = Instant.MIN;
    private boolean given;

    private boolean isCodeGood(Instant now) {
      return hasCode
          && !isCodeUsed
          && missed < ConsentCode.MOST_TRIES
          && now.isBefore(codeAt.plus(GOOD_FOR));
    }

    void note(Step step, OtherContent other, Instant now) {
      switch (step) {
        case IS_SENT_A_CODE -> {
          hasCode = true;
          isCodeUsed = false;
          missed = 0;
          codeAt = now;
        }
        case TELLS_IT -> {
          if (isCodeGood(now)) {
            given = true;
            isCodeUsed = true;
          }
        }
        case TELLS_IT_FOR_SOMETHING_ELSE -> {
          if (isCodeGood(now) && other != OtherContent.ID) missed++;
        }
        case TELLS_ANOTHER -> {
          if (isCodeGood(now)) missed++;
        }
        case SIGNS -> {
          if (hasKey && !hasShownSignature) {
            given = true;
            hasShownSignature = true;
          }
        }
        case SIGNS_ANEW -> given = given || hasKey;
        case REMOVES_HER_KEY -> hasKey = false;
        case WITHDRAWS -> given = false;
        case TELLS_IT_AT_THE_INSURER, SHOWS_A_FORGED_SIGNATURE, SIGNS_SOMETHING_ELSE -> {}
      }
    }
  }

  @Property(tries = 150)
  void nothing_else_gives_it(@ForAll @Size(max = 20) List<Step> steps, @ForAll OtherContent other) {
    Proving proving = Proving.asked();
    Paper paper = new Paper();
    for (int i = 0; i < steps.size(); i++) {
      paper.note(steps.get(i), other, proving.anna().now());
      take(proving, steps.get(i), i, other);

      assertThat(proving.anna().stateOf("c") == GIVEN).as("%s", steps).isEqualTo(paper.given);
      assertThat(proving.anna().consents().find(new ConsentId("d")).map(Standing::state))
          .isNotEqualTo(Optional.of(GIVEN));
    }
  }

  private static void take(Proving proving, Step step, int number, OtherContent other) {
    String text = Proving.text();
    Consent otherConsent = other.of(ASKED);
    switch (step) {
      case IS_SENT_A_CODE -> proving.isSentACode();
      case TELLS_IT -> proving.tells(CODE);
      case TELLS_ANOTHER -> proving.tells(OTHER);
      case TELLS_IT_FOR_SOMETHING_ELSE -> proving.tells(CODE, other.id(C), otherConsent);
      case TELLS_IT_AT_THE_INSURER -> proving.shows(Proving.codeFor(CODE), C, ASKED, Anna.INSURER);
      case SIGNS -> proving.signs(PHONE.signs(text), C, ASKED);
      case SIGNS_ANEW ->
          proving.signs(
              PHONE.signs("{\"kid\":\"phone\",\"alg\":\"EdDSA\",\"jti\":\"" + number + "\"}", text),
              C,
              ASKED);
      case SHOWS_A_FORGED_SIGNATURE ->
          proving.signs(new Signer(PHONE.id(), Signer.named("x").pair()).signs(text), C, ASKED);
      case SIGNS_SOMETHING_ELSE ->
          proving.signs(PHONE.signs(ConsentText.of(Anna.ID, other.id(C), otherConsent)), C, ASKED);
      case REMOVES_HER_KEY -> proving.removesHerKey();
      case WITHDRAWS -> proving.anna().withdraws("c");
    }
  }

  @Property
  void each_single_change_makes_another_text(@ForAll OtherContent one, @ForAll OtherContent two) {
    String first = ConsentText.of(Anna.ID, one.id(C), one.of(ASKED));
    assertThat(first).isNotEqualTo(Proving.text());
    assertThat(first.equals(ConsentText.of(Anna.ID, two.id(C), two.of(ASKED))))
        .isEqualTo(one == two);
  }
}
