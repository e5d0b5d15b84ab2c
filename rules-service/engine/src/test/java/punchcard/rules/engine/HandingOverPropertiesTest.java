package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import punchcard.avro.Absorbed;
import punchcard.avro.AgreementInForce;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.Separated;
import punchcard.avro.SignedBy;
import punchcard.avro.VisitRecorded;

/// What two members have done counts together from when they are one: caps, windows and tiers. What
/// was given before stays given; and who is itself again goes on with its own.
class HandingOverPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final String ONE = "0a".repeat(16);
  private static final String OTHER = "1b".repeat(16);
  private static final List<String> MEMBERS = List.of(ONE, OTHER);
  private static final SignedBy OLGA = new SignedBy("olga", null, "0a".repeat(32));

  /// What an event is given tells, digit by digit, whether the cap left something, how many there
  /// were in its week before, and the tier.
  private static final String YAML =
      """
      agreement: coalition
      participants: everyone
      tiers:
        currency: TIER
        per: month
        levels: [{ tier: basic, from: 0 }, { tier: silver, from: 5 }]
      rules:
        - id: capped
          on: VisitRecorded
          from: 2017-01-01
          cap: { count: 3, per: iso-week }
          post: [{ currency: POINTS, amount: 1000, rounding: down, fundedBy: gym }]
        - id: before
          on: VisitRecorded
          from: 2017-01-01
          post: [{ currency: POINTS, amount: "history.count('VisitRecorded', 'iso-week')", rounding: down, fundedBy: gym }]
        - id: silver
          on: VisitRecorded
          from: 2017-01-01
          when: member.tier == 'silver'
          post: [{ currency: POINTS, amount: 100000, rounding: down, fundedBy: gym }]
        - id: tier
          on: VisitRecorded
          from: 2017-01-01
          post: [{ currency: TIER, amount: 1, rounding: down, fundedBy: gym }]
      """;
  private static final long WEEK = 1000;

  /// A visit.
  ///
  /// @param reference by which its partner knows the person
  /// @param later how many days after the one before
  record Visit(int reference, int later) {}

  private static final class Log {
    private final Partitions partitions = new Partitions(2);
    private final List<String> names = new ArrayList<>();

    Log() {
      partitions.everywhere(new AgreementInForce("coalition", 1, YAML));
    }

    void visit(String member, LocalDate day) {
      names.add(partitions.happens(member, day, VisitRecorded.newBuilder().build()));
    }

    void skip() {
      names.add("none");
    }

    /// What a visit was given.
    long given(int index) {
      return partitions.issued("POINTS").getOrDefault(names.get(index), 0L);
    }

    void merge() {
      partitions.said(OTHER, new MergedInto("m", ONE, "the same card", OLGA));
      partitions.said(ONE, new Absorbed("m", OTHER, List.of("gym"), List.of(), null, List.of()));
      partitions.allArrives();
    }

    void undo() {
      partitions.said(OTHER, new MergeUndone("m", ONE, "twins", OLGA));
      partitions.said(ONE, new Separated("m", OTHER, List.of()));
      partitions.allArrives();
    }
  }

  @Property(tries = 500)
  void from_when_they_are_one_all_counts_as_though_they_always_were(
      @ForAll("visits") @Size(min = 1, max = 25) List<Visit> visits,
      @ForAll @IntRange(max = 20) int merged) {
    Log alone = new Log();
    Log person = new Log();
    LocalDate day = FIRST;
    for (int i = 0; i < visits.size(); i++) {
      day = day.plusDays(visits.get(i).later());
      if (i == merged) person.merge();
      alone.visit(ONE, day);
      person.visit(MEMBERS.get(i < merged ? visits.get(i).reference() : 0), day);
    }

    for (int i = merged; i < visits.size(); i++)
      assertThat(person.given(i)).as("visit %d", i).isEqualTo(alone.given(i));
    assertThat(person.partitions.readAgain()).isEqualTo(person.partitions.posted());
    assertThat(person.partitions.posted().values().stream().flatMap(List::stream))
        .noneMatch(posting -> posting.getSource().getStream().equals(Differences.STREAM));
  }

  @Property(tries = 500)
  void who_is_itself_again_goes_on_with_its_own(
      @ForAll("visits") @Size(min = 1, max = 25) List<Visit> visits,
      @ForAll @IntRange(max = 10) int merged,
      @ForAll @IntRange(min = 1, max = 10) int forSoMany) {
    int undone = merged + forSoMany;
    Log other = new Log();
    Log one = new Log();
    Log person = new Log();
    LocalDate day = FIRST;
    for (int i = 0; i < visits.size(); i++) {
      day = day.plusDays(visits.get(i).later());
      if (i == merged) person.merge();
      if (i == undone) person.undo();
      boolean isOne = i >= merged && i < undone;
      boolean isOther = visits.get(i).reference() == 1 && !isOne;
      person.visit(isOther ? OTHER : ONE, day);
      if (isOther) other.visit(OTHER, day);
      else other.skip();
      if (isOther) one.skip();
      else one.visit(ONE, day);
    }

    for (int i = undone; i < visits.size(); i++) {
      if (visits.get(i).reference() == 1)
        assertThat(person.given(i)).as("visit %d", i).isEqualTo(other.given(i));
      else assertThat(person.given(i) % WEEK).as("visit %d", i).isEqualTo(one.given(i) % WEEK);
    }
  }

  @Example
  void the_higher_tier_is_held_and_what_both_have_earned_may_reach_a_higher_one() {
    Log log = new Log();
    for (int i = 0; i < 3; i++) log.visit(ONE, FIRST);
    for (int i = 0; i < 2; i++) log.visit(OTHER, FIRST);
    assertThat(log.partitions.tiers(ONE)).isEmpty();

    log.merge();

    assertThat(log.partitions.tiers(ONE)).containsExactly("silver");
  }

  @Example
  void what_still_becomes_of_the_merged_members_past_counts_too() {
    Log log = new Log();
    for (int i = 0; i < 3; i++) log.visit(OTHER, FIRST);
    log.merge();
    log.partitions.happens(
        ONE, FIRST, EventWithdrawn.newBuilder().setWithdrawnEventId(log.names.getFirst()).build());
    log.partitions.allArrives();

    log.visit(ONE, FIRST);

    assertThat(log.given(3)).isEqualTo(1002);
  }

  @Example
  void what_arrives_when_the_merge_is_undone_already_counts_nothing() {
    Log log = new Log();
    for (int i = 0; i < 3; i++) log.visit(OTHER, FIRST);
    log.partitions.said(OTHER, new MergedInto("m", ONE, "the same card", OLGA));
    log.partitions.said(ONE, new Absorbed("m", OTHER, List.of("gym"), List.of(), null, List.of()));
    log.undo();

    log.visit(ONE, FIRST);

    assertThat(log.given(3)).isEqualTo(1000);
  }

  @Provide
  Arbitrary<List<Visit>> visits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1), Arbitraries.integers().between(0, 1))
        .as(Visit::new)
        .list();
  }
}
