package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Absorbed;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.Separated;
import punchcard.avro.SignedBy;

/// What becomes of a member itself is told to the ledger, where it lies among what events earn; and
/// nothing is remembered of who is erased.
class ErasuresTest {
  private static final String MONDAY = "2026-03-02T17:00:00Z";
  private static final String OTHER = "fedcba9876543210fedcba9876543210";
  private static final String YAML =
      """
      agreement: coalition-standard
      participants: everyone
      tiers:
        currency: TIER
        per: month
        levels: [{ tier: basic, from: 0 }, { tier: silver, from: 1 }]
      promotions:
        - { id: spring, from: 2026-01-01, until: 2026-12-31 }
      rules:
        - id: visit
          on: VisitRecorded
          from: 2026-01-01
          cap: { count: 5, per: iso-week }
          post:
            - { currency: POINTS, amount: 20, rounding: down, fundedBy: gym }
            - { currency: TIER, amount: 1, rounding: down, fundedBy: gym }
        - id: spring-visit
          promotion: spring
          on: VisitRecorded
          from: 2026-01-01
          post: [{ currency: POINTS, amount: 5, rounding: down, fundedBy: gym, pending: completion }]
        - id: spring-many
          promotion: spring
          on: VisitRecorded
          from: 2026-01-01
          when: history.count('VisitRecorded', 'promotion') >= 9
          completes: promotion
        - id: sauna
          on: BookingMade
          from: 2026-01-01
          post: [{ currency: POINTS, amount: 7, rounding: down, fundedBy: gym, pending: booking }]
      """;

  private final Drive drive = new Drive();

  @AfterEach
  void close() {
    drive.close();
  }

  @Test
  void an_erasure_that_is_ordered_forfeits_what_was_shown() {
    ConsentEvidence own = new ConsentEvidence("token", Drive.MEMBER, "0a".repeat(32), null, null);
    drive.inForce(1, YAML).visit("gym", MONDAY);
    drive.said(new ErasureOrdered(List.of("gym"), own, "ab12"));

    assertThat(drive.lines().getLast())
        .isEqualTo(
            "{\"order\": {\"topic\": \"member-events\", \"partition\": 0, \"offset\": 2},"
                + " \"shown\": \"ab12\"}");
  }

  @Test
  void nothing_is_remembered_of_who_is_erased() {
    drive.inForce(1, YAML).signUp("gym", MONDAY).visit("gym", MONDAY).book("gym", "b", 100);
    drive.visit(OTHER, "gym", MONDAY);
    assertThat(remembered(Drive.MEMBER)).hasSizeGreaterThan(6);
    List<String> others = remembered(OTHER);

    drive.said(new ErasureCompleted());

    assertThat(remembered(Drive.MEMBER)).isEmpty();
    assertThat(remembered(OTHER)).isEqualTo(others).isNotEmpty();
    drive.postings();
    drive.replay("r1", 1, "2026-01-01", "2026-12-31").timePasses();
    assertThat(drive.postings()).isEmpty();
  }

  /// Keys under which something is known of a member, of all stores.
  private List<String> remembered(String member) {
    List<String> keys = new ArrayList<>();
    drive
        .driver()
        .getAllStateStores()
        .forEach(
            (name, store) -> {
              if (!(store instanceof KeyValueStore<?, ?> known)) return;
              try (KeyValueIterator<?, ?> all = known.all()) {
                all.forEachRemaining(
                    each -> {
                      if (each.key.toString().contains(member)) keys.add(name + " " + each.key);
                    });
              }
            });
    return keys;
  }

  @Test
  void merges_and_what_undoes_them_are_told_to_the_ledger() {
    SignedBy olga = new SignedBy("olga", null, "0a".repeat(32));
    drive.said(new MergedInto("m1", OTHER, "the same card", olga));
    drive.said(new MergeUndone("m1", OTHER, "twins", olga));
    drive.said(new Absorbed("m2", OTHER, List.of("gym"), List.of(), null, List.of()));
    drive.said(new Separated("m2", OTHER, List.of()));

    assertThat(drive.lines())
        .containsExactly(
            "{\"mergeId\": \"m1\", \"intoMemberId\": \"" + OTHER + "\"}",
            "{\"mergeId\": \"m1\", \"intoMemberId\": \"" + OTHER + "\"}",
            "{\"mergeId\": \"m2\", \"memberId\": \"" + OTHER + "\"}");
  }
}
