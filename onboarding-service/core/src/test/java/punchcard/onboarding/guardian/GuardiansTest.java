package punchcard.onboarding.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.guardian.GuardianDemand.End;
import punchcard.onboarding.guardian.GuardianDemand.Name;
import punchcard.onboarding.relation.SignedBy;

/// What comes of what Olga, Gina and Anna herself want of Anna's guardians.
class GuardiansTest {
  private static final MemberId ANNA = new MemberId("a0".repeat(16));
  private static final MemberId GINA = new MemberId("91".repeat(16));
  private static final Name GINAS = new Name(GINA, "birth certificate", true);

  private final List<GuardianSaid> log = new ArrayList<>();
  private boolean isBelowAge = true;
  private int requests;

  @Test
  void a_guardian_is_named_with_its_token_and_how_it_was_verified_while_she_is_a_child() {
    assertThat(asks("olga", new Name(GINA, "", false))).isEqualTo("NOT_PROVEN");
    assertThat(asks("olga", new Name(GINA, " ", true))).isEqualTo("NO_REASON");
    assertThat(asks("olga", new Name(ANNA, "herself", true))).isEqualTo("SAME_MEMBER");
    assertThat(asks("olga", GINAS)).isEqualTo("in force");
    assertThat(asks("olga", GINAS)).isEqualTo("in force");
    assertThat(log).hasSize(1);
    isBelowAge = false;
    assertThat(asks("olga", GINAS)).isEqualTo("OF_AGE");
  }

  @Test
  void it_is_ended_by_the_guardian_or_with_a_reason_and_by_her_when_she_is_of_age() {
    assertThat(asks("olga", new End(GINA, "why"))).isEqualTo("UNKNOWN_GUARDIAN");
    asks("olga", GINAS);
    assertThat(asks("olga", new End(GINA, ""))).isEqualTo("NO_REASON");
    assertThat(asks(ANNA.value(), new End(GINA, ""))).isEqualTo("BELOW_AGE");
    assertThat(asks(GINA.value(), new End(GINA, ""))).isEqualTo("ended");
    assertThat(asks("olga", new End(GINA, "why"))).isEqualTo("ended");
    assertThat(asks("olga", GINAS)).isEqualTo("in force");
    isBelowAge = false;
    assertThat(asks(ANNA.value(), new End(GINA, ""))).isEqualTo("ended");
    assertThat(log).hasSize(4);
  }

  @Test
  void the_same_request_gets_the_same_answer() {
    assertThat(asks("k", "olga", GINAS)).isEqualTo("in force");
    asks(GINA.value(), new End(GINA, ""));
    assertThat(asks("k", "olga", GINAS)).isEqualTo("in force");
    assertThat(asks("k", "olga", new End(GINA, "why"))).isEqualTo("KEY_REUSED");
    assertThat(log).hasSize(2);
  }

  private String asks(String actor, GuardianDemand demand) {
    return asks("request-" + requests++, actor, demand);
  }

  /// Asks, has the log say what comes of it, and tells what that has become.
  private String asks(String request, String actor, GuardianDemand demand) {
    SignedBy by = new SignedBy(actor, Optional.empty(), Sha256.of("token"));
    GuardianCommand command = new GuardianCommand(ANNA, request, by, isBelowAge, demand);
    GuardianOutcome outcome = DecideGuardian.decide(new GuardianHistory(log), command);
    if (outcome instanceof GuardianOutcome.ToSay(GuardianFact fact)) {
      log.add(new GuardianSaid(new LogPoint(log.size(), Instant.EPOCH), request, fact));
      outcome = DecideGuardian.became(new GuardianHistory(log), command);
    }
    return switch (outcome) {
      case GuardianOutcome.Is(var standing) -> standing.inForce() ? "in force" : "ended";
      case GuardianRefused(var why, _) -> why.name();
      case GuardianOutcome.ToSay _ -> throw new AssertionError("it was said");
    };
  }
}
