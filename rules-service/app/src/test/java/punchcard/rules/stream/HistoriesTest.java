package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.stream.Drive.line;
import static punchcard.testkit.TestFiles.read;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Debit;
import punchcard.avro.Difference;
import punchcard.avro.Posting;
import punchcard.avro.Promise;

/// What comes later than it happened, or changes what came before, as it is asked of the ledger.
class HistoriesTest {
  private static final String MONDAY = "2026-03-02T17:00:00Z";

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
  void a_part_that_is_returned_takes_back_what_it_earned() {
    drive.spend("grocer", MONDAY, 1999, line("PRODUCE", 550), line("MEAT", 1449));
    drive.returned("grocer", "e1", 550, line("PRODUCE", 550));
    drive.returned("grocer", "e1", 1449);

    assertThat(drive.lines())
        .containsExactly(
            "rules@1 e1 issue 19 grocer-base/1 5 grocer-produce/1",
            "rules+@2000000 e1 take back 5 5",
            "rules+@3000000 e1 take back 14");
    assertThat(drive.countedHistories("told")).isEqualTo(2);
  }

  @Test
  void a_difference_is_in_the_name_of_the_event_that_earned_it() {
    drive.spend("grocer", MONDAY, 1999).returned("grocer", "e1", 999);

    Posting posting = drive.postings().getLast();

    Difference difference = (Difference) posting.getBody();
    assertThat(posting.getOccurredAt()).isEqualTo(MONDAY);
    assertThat(posting.getMetadata()).containsEntry("because-of", "member-events-0@2");
    assertThat(difference.getCause().getEventId()).isEqualTo("e1");
    assertThat(difference.getCause().getPosition().getOffset()).isEqualTo(1);
    assertThat(difference.getDebits())
        .containsExactly(
            new Debit(
                "POINTS", 9L, "grocer", "grocer", "coalition-standard", 1, "grocer-base", null));
  }

  @Test
  void a_withdrawn_visit_gives_its_place_in_the_week_to_the_sixth() {
    for (int day = 2; day <= 7; day++) drive.visit("gym", "2026-03-0" + day + "T17:00:00Z");
    drive.postings();

    drive.withdrawn("gym", "e2");

    assertThat(drive.lines())
        .containsExactly(
            "rules+@7000000 e6 issue 20 gym-visit/1", "rules+@7000001 e2 take back 20");
  }

  @Test
  void a_late_visit_takes_the_place_of_the_fifth_under_the_version_that_decided_on_that() {
    for (int day = 3; day <= 7; day++) drive.visit("gym", "2026-03-0" + day + "T17:00:00Z");
    drive.postings();

    drive.inForce(2, read("coalition-standard.yaml").replace("amount: 20", "amount: 30"));
    drive.visit("gym", MONDAY);

    assertThat(drive.lines())
        .containsExactly("rules@7 e6 issue 30 gym-visit/2", "rules+@7000000 e5 take back 20");
    assertThat(drive.counted("posted")).isEqualTo(6);
  }

  @Test
  void what_was_decided_under_a_version_long_replaced_is_decided_under_it_again() {
    drive.spend("grocer", MONDAY, 1999);
    String dear = read("coalition-standard.yaml").replace("amountMinor / 100", "amountMinor / 10");
    drive.inForce(2, dear).inForce(3, dear.replace("amount: 20", "amount: 1"));
    drive.spend("grocer", MONDAY, 1999);
    drive.postings();

    drive.corrected("grocer", "e1", 2999).corrected("grocer", "e2", 2999);

    assertThat(drive.lines())
        .containsExactly(
            "rules+@5000000 e1 issue 10 grocer-base/1",
            "rules+@6000000 e2 issue 100 grocer-base/3");
  }

  @Test
  void a_correction_or_a_return_that_is_withdrawn_has_never_been() {
    drive.spend("grocer", MONDAY, 1999).corrected("grocer", "e1", 999).withdrawn("grocer", "e2");
    drive.returned("grocer", "e1", 1999).withdrawn("grocer", "e4").withdrawn("grocer", "e1");

    assertThat(drive.lines())
        .containsExactly(
            "rules@1 e1 issue 19 grocer-base/1",
            "rules+@2000000 e1 take back 10",
            "rules+@3000000 e1 issue 10 grocer-base/1",
            "rules+@4000000 e1 take back 19",
            "rules+@5000000 e1 issue 19 grocer-base/1",
            "rules+@6000000 e1 take back 19");
  }

  @Test
  void what_makes_no_sense_is_set_aside_with_its_reason_and_changes_nothing() {
    drive.spend("grocer", MONDAY, 1999, line("PRODUCE", 550)).visit("gym", MONDAY);
    drive.postings();

    drive
        .returned("grocer", "e77", 100)
        .returned("gym", "e1", 100)
        .returned("grocer", "e1", 2000)
        .returned("grocer", "e1", 600, line("PRODUCE", 551))
        .returned("gym", "e2", 100);

    assertThat(drive.lines()).isEmpty();
    assertThat(drive.countedHistories("unknown-original")).isEqualTo(2);
    assertThat(drive.countedHistories("return-above-purchase")).isEqualTo(2);
    assertThat(drive.countedHistories("not-a-purchase")).isEqualTo(1);
    assertThat(drive.countedHistories("told")).isZero();
  }

  @Test
  void a_late_event_of_longer_ago_than_history_is_kept_is_set_aside() {
    drive.visit("gym", "2023-03-02T17:00:00Z").visit("gym", MONDAY);
    drive.postings();

    drive.visit("gym", "2023-03-01T17:00:00Z");

    assertThat(drive.lines()).isEmpty();
    assertThat(drive.countedHistories("history-forgotten")).isEqualTo(1);
    assertThat(drive.counted("set-aside")).isEqualTo(1);
  }

  @Test
  void what_is_too_old_is_dropped_while_others_come() {
    drive
        .spend("grocer", "2023-03-02T17:00:00Z", 1999)
        .spend("grocer", "2025-01-02T17:00:00Z", 1999);
    for (int i = 0; i < 16; i++) drive.spend("grocer", MONDAY, 1999);
    drive.postings();

    drive.returned("grocer", "e1", 1999).returned("grocer", "e2", 1999);

    assertThat(drive.lines()).containsExactly("rules+@20000000 e2 take back 19");
    assertThat(drive.countedHistories("unknown-original")).isEqualTo(1);
    assertThat(remembered()).isEqualTo(19);
  }

  @Test
  void points_that_wait_for_a_day_are_taken_back_as_such() {
    drive.inForce(2, read("gym-bookings.yaml")).visit("gym", MONDAY).withdrawn("gym", "e1");

    Difference difference = (Difference) drive.postings().getLast().getBody();

    assertThat(difference.getDebits())
        .extracting(Debit::getPromise)
        .containsExactly(new Promise(null, LocalDate.of(2026, 3, 16)));
  }

  @Test
  void what_a_booking_promised_is_not_changed_by_a_withdrawal() {
    drive.inForce(2, read("gym-bookings.yaml")).book("gym", "17", 5_000).withdrawn("gym", "e1");

    assertThat(drive.postings()).hasSize(1);
    assertThat(drive.countedHistories("step-of-a-booking")).isEqualTo(1);
  }

  @Test
  void events_on_which_no_rule_looks_are_remembered_since_a_replay_may_bring_one() {
    drive.book("gym", "17", 5_000);

    assertThat(remembered()).isEqualTo(1);
  }

  private long remembered() {
    return drive.driver().<String, Object>getKeyValueStore("histories").approximateNumEntries();
  }
}
