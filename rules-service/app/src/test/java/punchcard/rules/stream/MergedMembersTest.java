package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Absorbed;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.Separated;
import punchcard.avro.SignedBy;

/// What names something of a member that is merged into another one, or was, comes to that one's
/// rules by way of the log, and is decided there.
class MergedMembersTest {
  private static final String ANNA = Drive.MEMBER;
  private static final String BERT = "fedcba9876543210fedcba9876543210";
  private static final String CARL = "abcd".repeat(8);
  private static final SignedBy OLGA = new SignedBy("olga", null, "0a".repeat(32));
  private static final String YAML =
      """
      agreement: coalition-standard
      participants: everyone
      rules:
        - id: sauna
          on: BookingMade
          from: 2026-01-01
          when: event.currency == 'USD'
          post: [{ currency: POINTS, amount: event.amountMinor, rounding: down, fundedBy: gym, pending: booking }]
        - id: done
          on: BookingFulfilled
          from: 2026-01-01
          post: [{ currency: POINTS, amount: 3, rounding: down, fundedBy: gym }]
        - id: spend
          on: SpendRecorded
          from: 2026-01-01
          when: event.currency == 'USD'
          post: [{ currency: POINTS, amount: event.amountMinor / 100, rounding: down, fundedBy: gym }]
      """;

  private static final String CAPPED =
      """
      agreement: coalition-standard
      participants: everyone
      tiers:
        currency: POINTS
        per: month
        levels: [{ tier: basic, from: 0 }, { tier: silver, from: 10 }]
      rules:
        - id: spend
          on: SpendRecorded
          from: 2026-01-01
          when: event.currency == 'USD'
          cap: { count: 3, per: iso-week }
          post: [{ currency: POINTS, amount: event.amountMinor / 100, rounding: down, fundedBy: gym }]
      """;

  private final Drive drive = new Drive();

  @BeforeEach
  void agree() {
    drive.inForce(1, YAML);
  }

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void a_booking_is_fulfilled_where_it_was_made_and_earns_once_where_it_is_fulfilled() {
    drive.to(BERT).book("gym", "17", 90);
    merge(BERT, ANNA);
    drive.lines();

    drive.to(ANNA).fulfil("gym", "17", 30L).cancel("gym", "17");

    assertThat(drive.lines()).containsExactly("rules@4 e2 issue 3 done/1");
    assertThat(drive.handsOver())
        .containsExactly("fedc e2 of 0123@4 because of 4", "fedc e3 of 0123@5 because of 5");
    assertThat(drive.lines())
        .containsExactly(
            "rules#POINTS@6 e2 matures gym/17#POINTS", "rules#POINTS@7 e3 voids gym/17#POINTS");
    assertThat(drive.countedBookings("nothing-promised")).isZero();
  }

  @Test
  void what_was_admitted_before_the_log_says_whom_she_absorbs_is_handed_over_then() {
    drive.to(BERT).book("gym", "17", 90);
    drive.said(new MergedInto("m", ANNA, "the same card", OLGA));
    drive.to(ANNA).cancel("gym", "17");
    assertThat(drive.handsOver()).isEmpty();
    drive.lines();

    drive.said(new Absorbed("m", BERT, List.of("gym"), List.of(), null, List.of()));

    assertThat(drive.handsOver()).containsExactly("fedc e2 of 0123@3 because of 4");
    assertThat(drive.lines()).containsExactly("rules#POINTS@5 e2 voids gym/17#POINTS");
  }

  @Test
  void what_was_handed_over_once_changes_nothing_when_they_are_merged_again() {
    drive.to(BERT).book("gym", "17", 90);
    merge(BERT, ANNA);
    drive.to(ANNA).fulfil("gym", "17", 30L);
    drive.handsOver();
    undo(BERT, ANNA);
    drive.lines();

    merge(BERT, ANNA);

    assertThat(drive.handsOver()).hasSize(1);
    assertThat(drive.lines()).noneMatch(line -> line.contains("matures"));
  }

  @Test
  void a_return_and_what_withdraws_it_change_the_purchase() {
    drive.to(BERT).spend("gym", "2026-03-02T17:00:00Z", 10_000);
    merge(BERT, ANNA);
    drive.lines();

    drive.to(ANNA).returned("gym", "e1", 4_000);
    assertThat(drive.handsOver()).hasSize(1);
    assertThat(drive.lines()).containsExactly("rules+@5000000 e1 take back 40");

    drive.withdrawn("gym", "e2");
    assertThat(drive.handsOver()).hasSize(1);
    assertThat(drive.lines()).containsExactly("rules+@7000000 e1 issue 40 spend/1");
    assertThat(drive.countedHistories("unknown-original")).isZero();
  }

  @Test
  void what_was_booked_as_her_is_fulfilled_as_him_once_he_is_himself_again() {
    merge(BERT, ANNA);
    drive.to(ANNA).book("gym", "17", 90);
    undo(BERT, ANNA);
    drive.lines();

    drive.to(BERT).fulfil("gym", "17", null);

    assertThat(drive.handsOver()).containsExactly("0123 e2 of fedc@6 because of 6");
    assertThat(drive.lines())
        .containsExactly("rules@6 e2 issue 3 done/1", "rules#POINTS@7 e2 matures gym/17#POINTS");
  }

  @Test
  void it_goes_down_chains_and_what_nobody_knows_is_counted_once_at_the_end() {
    drive.to(CARL).book("gym", "17", 90);
    merge(CARL, BERT);
    merge(BERT, ANNA);
    drive.lines();

    drive.to(ANNA).cancel("gym", "17").cancel("gym", "18").withdrawn("gym", "e99");
    assertThat(drive.handsOver()).hasSize(3).allMatch(line -> line.startsWith("fedc"));
    assertThat(drive.handsOver()).hasSize(3).allMatch(line -> line.startsWith("abcd"));
    assertThat(drive.handsOver()).isEmpty();

    assertThat(drive.lines()).containsExactly("rules#POINTS@12 e2 voids gym/17#POINTS");
    assertThat(drive.countedBookings("nothing-promised")).isEqualTo(1);
    assertThat(drive.countedHistories("unknown-original")).isEqualTo(1);
  }

  @Test
  void who_was_never_merged_hands_nothing_on() {
    drive.to(BERT).cancel("gym", "17").withdrawn("gym", "e99");

    assertThat(drive.handsOver()).isEmpty();
    assertThat(drive.countedBookings("nothing-promised")).isEqualTo(1);
    assertThat(drive.countedHistories("unknown-original")).isEqualTo(1);
  }

  @Test
  void of_who_is_erased_nothing_is_known_whatever_is_handed_on() {
    drive.to(BERT).book("gym", "17", 90);
    merge(BERT, ANNA);
    drive.to(BERT).said(new ErasureCompleted());
    drive.lines();

    drive.to(ANNA).cancel("gym", "17");
    assertThat(drive.handsOver()).hasSize(1);

    assertThat(drive.handsOver()).isEmpty();
    assertThat(drive.lines()).isEmpty();
    assertThat(drive.driver().getKeyValueStore("kin").get(BERT)).isNull();
    assertThat(drive.countedBookings("nothing-promised")).isEqualTo(1);
  }

  @Test
  void what_is_counted_of_both_counts_together_until_that_is_undone() {
    drive.inForce(2, CAPPED);
    drive.to(BERT).spend("gym", "2026-03-02T17:00:00Z", 700);
    drive.spend("gym", "2026-03-02T17:00:00Z", 700);
    merge(BERT, ANNA);
    assertThat(drive.handsOver()).containsExactly("0123 tally");
    assertThat(drive.tierChanges()).hasSize(2).allMatch(line -> line.contains("-> silver"));
    drive.lines();

    drive.to(ANNA).spend("gym", "2026-03-03T17:00:00Z", 700);
    drive.spend("gym", "2026-03-04T17:00:00Z", 700);
    assertThat(drive.lines()).containsExactly("rules@7 e3 issue 7 spend/2");

    undo(BERT, ANNA);
    assertThat(drive.handsOver()).isEmpty();
    drive.lines();
    drive.to(ANNA).spend("gym", "2026-03-05T17:00:00Z", 700);
    drive.to(BERT).spend("gym", "2026-03-05T17:00:00Z", 700);
    drive.spend("gym", "2026-03-06T17:00:00Z", 700);
    assertThat(drive.lines())
        .containsExactly("rules@11 e5 issue 7 spend/2", "rules@12 e6 issue 7 spend/2");
  }

  private void merge(String member, String into) {
    drive.to(member).said(new MergedInto("m", into, "the same card", OLGA));
    drive.to(into).said(new Absorbed("m", member, List.of("gym"), List.of(), null, List.of()));
  }

  private void undo(String member, String from) {
    drive.to(member).said(new MergeUndone("m", from, "twins", OLGA));
    drive.to(from).said(new Separated("m", member, List.of()));
  }
}
