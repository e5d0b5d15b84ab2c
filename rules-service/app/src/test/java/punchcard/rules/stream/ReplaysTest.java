package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was decided under one version, decided again under another, as it is asked of the ledger.
class ReplaysTest {
  private static final String MONDAY = "2026-03-02T17:00:00Z";
  private static final String TUESDAY = "2026-03-03T17:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T17:00:00Z";
  private static final String OTHER = "fedcba9876543210fedcba9876543210";

  private final Drive drive = new Drive();

  @BeforeEach
  void agree() {
    drive.inForce(1, read("coalition-standard.yaml"));
  }

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void each_event_of_those_days_gets_what_it_lacks_in_its_own_name() {
    drive.visit("gym", MONDAY).visit("gym", TUESDAY).visit("gym", WEDNESDAY);
    thirtyForAVisit(2);
    drive.postings();

    drive.replay("r1", 2, "2026-03-02", "2026-03-03").timePasses();

    assertThat(drive.lines())
        .containsExactly(
            "rules+@5000000 e1 issue 10 gym-visit/2", "rules+@5000001 e2 issue 10 gym-visit/2");
  }

  @Test
  void the_version_that_had_decided_changes_nothing() {
    drive.visit("gym", MONDAY).spend("grocer", TUESDAY, 1999).postings();

    drive.replay("r1", 1, "2026-01-01", "2026-12-31").timePasses();

    assertThat(drive.postings()).isEmpty();
  }

  @Test
  void it_is_taken_back_as_a_whole() {
    drive.visit("gym", MONDAY).visit(OTHER, "gym", MONDAY);
    thirtyForAVisit(2);
    drive.replay("r1", 2, "2026-03-01", "2026-03-31").timePasses();
    drive.postings();

    drive.reverse("r1").timePasses();

    assertThat(drive.lines())
        .containsExactly("rules+@5000000 e1 take back 10", "rules+@5000000 e2 take back 10");
  }

  @Test
  void a_reversal_leaves_what_a_later_replay_has_said() {
    drive.visit("gym", MONDAY);
    thirtyForAVisit(2);
    drive.replay("r1", 2, "2026-03-01", "2026-03-31").timePasses();
    drive.inForce(3, read("coalition-standard.yaml").replace("amount: 20", "amount: 50"));
    drive.replay("r2", 3, "2026-03-01", "2026-03-31").timePasses();
    drive.postings();

    drive.reverse("r1").timePasses();
    assertThat(drive.lines()).isEmpty();

    drive.reverse("r2").timePasses();
    assertThat(drive.lines()).containsExactly("rules+@7000000 e1 take back 20 10");
  }

  @Test
  void what_happens_before_a_members_turn_is_decided_after_it() {
    drive.visit("gym", MONDAY);
    thirtyForAVisit(2);
    drive.postings();

    drive.replay("r1", 2, "2026-03-01", "2026-03-31").withdrawn("gym", "e1").timePasses();

    assertThat(drive.lines())
        .containsExactly(
            "rules+@3000000 e1 issue 10 gym-visit/2", "rules+@4000000 e1 take back 10 20");
  }

  @Test
  void what_comes_after_the_marker_is_not_replayed() {
    thirtyForAVisit(2);
    drive.inForce(3, read("coalition-standard.yaml"));
    drive.replay("r1", 2, "2026-03-01", "2026-03-31").visit("gym", MONDAY).timePasses();

    assertThat(drive.lines()).containsExactly("rules@4 e1 issue 20 gym-visit/3");
  }

  @Test
  void later_returns_see_it() {
    drive.spend("grocer", MONDAY, 2_000);
    drive.inForce(
        2,
        read("coalition-standard.yaml")
            .replace("event.amountMinor / 100", "event.amountMinor / 50"));
    drive.replay("r1", 2, "2026-03-01", "2026-03-31").timePasses();
    drive.postings();

    drive.returned("grocer", "e1", 1_000);

    assertThat(drive.lines()).containsExactly("rules+@4000000 e1 take back 20");
  }

  @Test
  void a_cap_of_the_other_version_is_filled_in_the_order_of_the_events() {
    drive.visit("gym", TUESDAY).visit("gym", WEDNESDAY).visit("gym", MONDAY);
    drive.inForce(2, read("coalition-standard.yaml").replace("count: 5", "count: 1"));
    drive.postings();

    drive.replay("r1", 2, "2026-03-01", "2026-03-31").timePasses();

    assertThat(drive.lines())
        .containsExactly("rules+@5000000 e1 take back 20", "rules+@5000001 e2 take back 20");
  }

  @Test
  void an_event_that_was_set_aside_is_decided_once_the_rule_is_mended() {
    String byMinutes = "1 / event.attributes.size()";
    drive.inForce(2, read("coalition-standard.yaml").replace("amount: 20", "amount: " + byMinutes));
    drive.visit("gym", MONDAY);
    assertThat(drive.counted("set-aside")).isEqualTo(1);
    thirtyForAVisit(3);

    drive.replay("r1", 3, "2026-03-01", "2026-03-31").timePasses();

    assertThat(drive.lines()).containsExactly("rules+@4000000 e1 issue 30 gym-visit/3");
  }

  @Test
  void what_was_set_aside_counts_for_others_once_it_is_decided_though_it_earns_nothing() {
    drive.inForce(
        2,
        read("coalition-standard.yaml")
            .replace("amount: 20", "amount: 1 / event.attributes.size()"));
    drive.visit("gym", MONDAY).visit("gym", TUESDAY).visit("gym", WEDNESDAY);
    drive.inForce(
        3,
        read("coalition-standard.yaml")
            .replace(
                "when: event.partner == 'gym'",
                "when: event.partner == 'gym' && history.count('VisitRecorded', 'iso-week') == 2"));
    drive.replay("r1", 3, "2026-03-01", "2026-03-31").timePasses();
    assertThat(drive.lines()).containsExactly("rules+@6000000 e3 issue 20 gym-visit/3");

    drive.withdrawn("gym", "e2");

    assertThat(drive.lines()).containsExactly("rules+@7000000 e3 take back 20");
  }

  @Test
  void a_version_that_was_never_in_force_is_refused() {
    drive.visit("gym", MONDAY).postings();

    drive.replay("r1", 7, "2026-03-01", "2026-03-31").reverse("r1").timePasses();

    assertThat(drive.postings()).isEmpty();
    assertThat(drive.countedHistories("unknown-version")).isEqualTo(1);
    assertThat(drive.countedHistories("unknown-replay")).isEqualTo(1);
  }

  private void thirtyForAVisit(int version) {
    drive.inForce(version, read("coalition-standard.yaml").replace("amount: 20", "amount: 30"));
  }
}
