package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.AgreementInForce;
import punchcard.avro.AgreementVersion;
import punchcard.avro.MemberEvent;
import punchcard.avro.ReplayApproved;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayProposed;
import punchcard.avro.ReplayReversalApproved;
import punchcard.avro.ReplayReversalProposed;
import punchcard.avro.ReplayReversed;
import punchcard.avro.ReplayStep;
import punchcard.avro.ReplayedPast;

/// What is approved of replays, as markers in the log.
class ReplayMarkersTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 1, 31);

  private final AdmissionDriver onboarding = new AdmissionDriver();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void only_what_is_approved_is_ordered_and_only_its_approved_reversal_takes_it_back() {
    inForce(1);

    onboarding.publish(proposed("1", 1));
    assertThat(onboarding.log()).isEmpty();
    onboarding.publish(approved("1", 1));
    assertThat(onboarding.log()).containsExactly(marker("replays/1/2", ordered("1", 1)));
    onboarding.publish(reversalProposed("1"));
    assertThat(onboarding.log()).isEmpty();
    onboarding.publish(reversed("1"));
    assertThat(onboarding.log()).containsExactly(marker("replays/1/4", new ReplayReversed("1")));
  }

  @Test
  void what_is_read_again_is_not_ordered_again() {
    inForce(1);
    List<ReplayStep> steps =
        List.of(proposed("1", 1), approved("1", 1), reversalProposed("1"), reversed("1"));

    steps.forEach(onboarding::publish);
    steps.forEach(onboarding::publish);

    assertThat(bodies()).containsExactly(ordered("1", 1), new ReplayReversed("1"));
  }

  @Test
  void markers_are_in_the_order_of_approval() {
    inForce(1);

    onboarding.publish(approved("2", 1));
    onboarding.publish(approved("1", 1));
    onboarding.publish(reversed("2"));

    assertThat(bodies()).containsExactly(ordered("2", 1), ordered("1", 1), new ReplayReversed("2"));
  }

  @Test
  void a_replay_that_is_read_before_its_version_waits_for_it_and_those_behind_wait_too() {
    inForce(1);

    onboarding.publish(approved("1", 3));
    onboarding.publish(approved("2", 1));
    onboarding.publish(version("gym", 1));
    onboarding.publish(version("standard", 2));
    assertThat(bodies())
        .containsExactly(inForce("gym", 1), inForce("standard", 2))
        .doesNotContain(ordered("2", 1));
    onboarding.publish(reversed("1"));
    onboarding.publish(version("standard", 3));
    onboarding.publish(approved("3", 3));

    assertThat(bodies())
        .containsExactly(
            inForce("standard", 3),
            ordered("1", 3),
            ordered("2", 1),
            new ReplayReversed("1"),
            ordered("3", 3));
  }

  /// Brings versions into force before the test begins.
  private void inForce(int version) {
    onboarding.publish(version("standard", version));
    assertThat(bodies()).containsExactly(inForce("standard", version));
  }

  private List<Object> bodies() {
    return onboarding.log().stream().map(MemberEvent::getBody).toList();
  }

  private static AgreementVersion version(String agreement, int number) {
    return new AgreementVersion(
        agreement, number, NOW, "olga", "agreement: it", null, null, List.of());
  }

  private static AgreementInForce inForce(String agreement, int version) {
    return new AgreementInForce(agreement, version, "agreement: it");
  }

  private static ReplayStep proposed(String replay, int version) {
    return step(replay, 1, new ReplayProposed(past(version), "why", null));
  }

  private static ReplayStep approved(String replay, int version) {
    return step(replay, 2, new ReplayApproved(past(version)));
  }

  private static ReplayStep reversalProposed(String replay) {
    return step(replay, 3, new ReplayReversalProposed("why"));
  }

  private static ReplayStep reversed(String replay) {
    return step(replay, 4, new ReplayReversalApproved());
  }

  private static ReplayStep step(String replay, int number, Object body) {
    return new ReplayStep(replay, number, NOW.minusSeconds(1), "olga", body);
  }

  private static ReplayedPast past(int version) {
    return new ReplayedPast("standard", version, FIRST, LAST);
  }

  private static ReplayOrdered ordered(String replay, int version) {
    return new ReplayOrdered(replay, "standard", version, FIRST, LAST);
  }

  private static MemberEvent marker(String name, Object body) {
    return new MemberEvent("", null, name, NOW.minusSeconds(1), NOW, null, body);
  }
}
