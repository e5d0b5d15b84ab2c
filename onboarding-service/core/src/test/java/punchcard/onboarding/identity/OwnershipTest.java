package punchcard.onboarding.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static punchcard.onboarding.identity.OwnerAnswer.DONE;
import static punchcard.onboarding.identity.OwnerAnswer.TAKEN;
import static punchcard.onboarding.identity.OwnerAnswer.TOO_MANY;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.identity.OwnerQuestion.Deed;

/// What the owner of one identifier says.
class OwnershipTest {
  private static final MemberId ANNA = new MemberId("a0".repeat(16));
  private static final MemberId BERT = new MemberId("be".repeat(16));

  private Ownership known = Ownership.NONE;
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void the_first_claim_wins_until_it_is_released() {
    assertThat(answer(ANNA, Deed.CLAIM)).isEqualTo(DONE);
    assertThat(answer(BERT, Deed.CLAIM)).isEqualTo(TAKEN);
    assertThat(answer(ANNA, Deed.CLAIM)).isEqualTo(DONE);
    assertThat(known.owner()).contains(ANNA);
    assertThat(answer(ANNA, Deed.RELEASE)).isEqualTo(DONE);
    assertThat(answer(ANNA, Deed.RELEASE)).isEqualTo(DONE);
    assertThat(answer(BERT, Deed.CLAIM)).isEqualTo(DONE);
    assertThat(known.owner()).contains(BERT);
    assertThatIllegalStateException().isThrownBy(() -> answer(ANNA, Deed.RELEASE));
  }

  @Test
  void an_address_gets_five_codes_an_hour_and_ten_a_day_whoever_asks() {
    assertThat(codesSent(6)).isEqualTo(5);
    now = now.plus(Duration.ofHours(1)).minusMillis(1);
    assertThat(codesSent(1)).isZero();
    now = now.plusMillis(1);
    assertThat(codesSent(6)).isEqualTo(5);
    now = now.plus(Duration.ofHours(22));
    assertThat(codesSent(1)).isZero();
    now = now.plus(Duration.ofHours(1));
    assertThat(codesSent(6)).isEqualTo(5);
    assertThat(known.sent()).hasSize(Ownership.MOST_A_DAY);
    assertThat(known.owner()).isEqualTo(Optional.empty());
  }

  /// How many of so many that are wanted.
  private long codesSent(int wanted) {
    long sent = 0;
    for (int i = 0; i < wanted; i++) {
      OwnerAnswer answer = answer(i % 2 == 0 ? ANNA : BERT, Deed.SEND_CODE);
      assertThat(answer).isIn(DONE, TOO_MANY);
      if (answer == DONE) sent++;
    }
    return sent;
  }

  private OwnerAnswer answer(MemberId member, Deed deed) {
    OwnerQuestion question = new OwnerQuestion(new IdentityKey("1".repeat(64)), member, deed);
    OwnerAnswer answer = Ownership.decide(known, question, now);
    known = Ownership.evolve(known, question, answer, now);
    return answer;
  }
}
