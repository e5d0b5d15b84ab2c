package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Debit;
import punchcard.avro.Difference;
import punchcard.avro.Posting;

/// Tiers from facts to postings and to what is told of them.
class TiersTest {
  private static final String TIERS = read("tiers.yaml");

  private final Drive drive = new Drive().inForce(1, TIERS);

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void the_purchase_that_crosses_a_threshold_earns_as_before_and_the_next_one_at_the_new_tier() {
    drive
        .spend("grocer", "2026-03-02T17:00:00.000Z", 100_000)
        .spend("grocer", "2026-03-02T17:00:00.010Z", 10_000);

    assertThat(drive.credits())
        .containsExactly(
            "purchase/1 1000 POINTS null",
            "purchase/1 1000 TIER null",
            "purchase/1 100 POINTS null",
            "purchase/1 100 TIER null",
            "silver/1 10 POINTS null");
    assertThat(drive.tierChanges())
        .containsExactly("coalition-standard/1 basic -> silver since 2026-03-02 because of 1");
  }

  @Test
  void a_return_takes_the_tier_back_and_what_was_earned_by_it() {
    drive
        .spend("grocer", "2026-03-02T17:00:00Z", 100_000)
        .spend("grocer", "2026-03-03T17:00:00Z", 10_000);
    drive.credits();
    drive.tierChanges();

    drive.returned("grocer", "e1", 20_000);

    assertThat(drive.postings().stream().flatMap(it -> debits(it).stream()).toList())
        .containsExactly("200 POINTS by purchase", "200 TIER by purchase", "10 POINTS by silver");
    assertThat(drive.tierChanges())
        .containsExactly("coalition-standard/1 silver -> basic since null because of 3");
  }

  @Test
  void a_late_purchase_gives_the_tier_to_what_came_after_it() {
    drive
        .spend("grocer", "2026-03-02T17:00:00Z", 60_000)
        .spend("grocer", "2026-05-03T17:00:00Z", 10_000);
    drive.credits();

    drive.spend("grocer", "2026-04-01T17:00:00Z", 40_000);

    assertThat(drive.credits())
        .containsExactly(
            "purchase/1 400 POINTS null", "purchase/1 400 TIER null", "silver/1 10 POINTS null");
    assertThat(drive.tierChanges())
        .containsExactly("coalition-standard/1 basic -> silver since 2026-04-01 because of 3");
  }

  @Test
  void a_tick_after_the_window_and_its_grace_tells_the_downgrade_once() {
    drive.spend("grocer", "2026-03-02T17:00:00Z", 600_000);
    drive.tierChanges();

    assertThat(drive.tick("2028-02-01T04:59:00Z").tierChanges()).isEmpty();
    assertThat(drive.tick("2028-02-01T05:00:00Z").tierChanges())
        .containsExactly("coalition-standard/1 gold -> silver since 2028-02-01 because of 3");
    assertThat(drive.tick("2028-02-01T05:01:00Z").tierChanges()).isEmpty();
    assertThat(drive.tick("2029-03-07T05:01:00Z").tierChanges())
        .containsExactly("coalition-standard/1 silver -> basic since 2029-02-01 because of 5");
    assertThat(drive.tick("2035-03-07T05:01:00Z").tierChanges()).isEmpty();
  }

  @Test
  void time_that_was_told_by_no_tick_is_told_by_the_next_event() {
    drive.spend("grocer", "2026-03-02T17:00:00Z", 600_000);
    drive.tierChanges();

    drive.spend("grocer", "2029-03-02T17:00:00Z", 100_000);

    assertThat(drive.tierChanges())
        .containsExactly(
            "coalition-standard/1 gold -> silver since 2028-02-01 because of 2",
            "coalition-standard/1 silver -> basic since 2029-02-01 because of 2",
            "coalition-standard/1 basic -> silver since 2029-03-02 because of 2");
  }

  @Test
  void a_late_purchase_is_decided_by_the_tier_of_its_day_whatever_a_tick_has_told_since() {
    drive.spend("grocer", "2026-03-02T17:00:00Z", 100_000).tick("2028-03-01T17:00:00Z");
    drive.credits();
    assertThat(drive.tierChanges())
        .containsExactly(
            "coalition-standard/1 basic -> silver since 2026-03-02 because of 1",
            "coalition-standard/1 silver -> basic since 2028-02-01 because of 2");

    drive.spend("grocer", "2027-12-31T17:00:00Z", 10_000);

    assertThat(drive.credits())
        .containsExactly(
            "purchase/1 100 POINTS null", "purchase/1 100 TIER null", "silver/1 10 POINTS null");
    assertThat(drive.tierChanges()).isEmpty();
  }

  @Test
  void what_a_booking_promises_qualifies_when_it_is_fulfilled() {
    drive.book("gym", "17", 150_000);
    assertThat(drive.tierChanges()).isEmpty();

    drive.fulfil("gym", "17", 90_000L);
    assertThat(drive.tierChanges()).isEmpty();

    drive.fulfil("gym", "17", null);
    assertThat(drive.tierChanges())
        .containsExactly("coalition-standard/1 basic -> silver since 2026-03-02 because of 3");
  }

  @Test
  void a_new_versions_tiers_are_told_when_the_member_is_looked_at_next() {
    drive.spend("grocer", "2026-03-02T17:00:00Z", 100_000);
    drive.tierChanges();

    drive.inForce(
        2, TIERS.replace("tier: silver", "tier: plus").replace("== 'silver'", "!= 'plus'"));
    drive.spend("grocer", "2026-03-03T17:00:00Z", 100);

    assertThat(drive.tierChanges())
        .containsExactly("coalition-standard/2 silver -> plus since 2026-03-02 because of 3");
  }

  private static List<String> debits(Posting posting) {
    return ((Difference) posting.getBody()).getDebits().stream().map(TiersTest::text).toList();
  }

  private static String text(Debit debit) {
    return debit.getAmountMinor() + " " + debit.getCurrency() + " by " + debit.getRuleId();
  }
}
