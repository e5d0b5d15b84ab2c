package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.rules.engine.Engines.COMPILED;
import static punchcard.rules.engine.Engines.EVENTS;
import static punchcard.rules.engine.Engines.TYPES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.AgreementInForce;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Tick;
import punchcard.avro.TierChanged;
import punchcard.avro.VisitRecorded;
import punchcard.rules.Tally;
import punchcard.rules.TierHeld;

/// Whatever comes, late or taken back, however often time is told and the engine begun again: each
/// change of a tier is told once, and what was told last is what the member has.
class AnnouncingPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final String MEMBER = "0a".repeat(16);
  private static final String YAML =
      """
      agreement: coalition
      participants: everyone
      tiers:
        currency: TIER
        %s
        levels: [{ tier: basic, from: 0 }, { tier: silver, from: 2 }, { tier: gold, from: 5 }]
        downgrade: %s
        grace: P9D
      rules:
        - id: visit
          on: VisitRecorded
          from: 2017-01-01
          post:
            - { currency: TIER, amount: 1, rounding: down, fundedBy: gym }
            - { currency: TIER, amount: 1, rounding: down, fundedBy: gym, pending: P20D }
      """;

  /// Something that comes after what was before.
  ///
  /// @param day of a visit, or how many days time is told to go on
  /// @param withdrawn how many visits ago the one was that never was
  record Comes(Kind kind, int day, int withdrawn, boolean isRestarted) {}

  enum Kind {
    VISIT,
    WITHDRAWAL,
    TICK
  }

  @Property(tries = 300)
  void what_is_told_is_a_chain_that_ends_with_what_the_member_has(
      @ForAll("comings") @Size(max = 60) List<Comes> comings,
      @ForAll("windows") String window,
      @ForAll("downgrades") String downgrade) {
    Partition partition = new Partition();
    partition.fact(
        "", FIRST, new AgreementInForce("coalition", 1, YAML.formatted(window, downgrade)));
    for (Comes comes : comings) partition.comes(comes);
    LocalDate end = partition.today.plusDays(500);
    partition.tick(end);
    int told = partition.told.size();
    partition.tick(end);

    String tier = "basic";
    for (TierChanged change : partition.told) {
      assertThat(change.getTierBefore()).isEqualTo(tier);
      assertThat(change.getTier()).isNotEqualTo(tier);
      tier = change.getTier();
    }
    assertThat(tier).isEqualTo(partition.tierOn(end));
    assertThat(partition.told).hasSize(told);
  }

  private static final class Partition {
    private final Stores stores = Stores.inMemory(EVENTS);
    private final Heard heard = new Heard();
    private final List<TierChanged> told = heard.tiers();
    private final List<String> visits = new ArrayList<>();
    private RulesEngine engine = engine();
    private LocalDate today = FIRST;
    private long offset;

    private RulesEngine engine() {
      return Engines.on(stores, heard);
    }

    private void comes(Comes comes) {
      if (comes.isRestarted()) engine = engine();
      switch (comes.kind()) {
        case VISIT -> {
          visits.add("e" + offset);
          fact(MEMBER, FIRST.plusDays(comes.day()), VisitRecorded.newBuilder().build());
        }
        case WITHDRAWAL -> {
          if (visits.isEmpty()) return;
          String visit = visits.get(comes.withdrawn() % visits.size());
          fact(
              MEMBER,
              FIRST.plusDays(comes.day()),
              EventWithdrawn.newBuilder().setWithdrawnEventId(visit).build());
        }
        case TICK -> {
          today = today.plusDays(comes.day() / 4);
          tick(today);
        }
      }
    }

    private void tick(LocalDate day) {
      fact("", day, new Tick());
    }

    private void fact(String member, LocalDate day, SpecificRecord body) {
      MemberEvent fact =
          MemberEvent.newBuilder()
              .setMemberId(member)
              .setPartner(member.isEmpty() ? null : "gym")
              .setEventId("e" + offset)
              .setOccurredAt(TYPES.startOf(day))
              .setReceivedAt(TYPES.startOf(day))
              .setBody(body)
              .build();
      engine.process(fact, new Position(MEMBER_EVENTS.name(), 0, offset++), _ -> {});
    }

    private String tierOn(LocalDate day) {
      Tally tally = new Members(stores.tallies(), stores.timelines()).tally(MEMBER);
      var now = new AgreementVersions(stores.inForce(), stores.replaced(), COMPILED).now();
      return TierHeld.all(tally.standings(), now, day).getFirst().tier().value();
    }
  }

  @Provide
  Arbitrary<List<Comes>> comings() {
    Arbitrary<Kind> kinds =
        Arbitraries.frequency(
            Tuple.of(5, Kind.VISIT), Tuple.of(1, Kind.WITHDRAWAL), Tuple.of(3, Kind.TICK));
    return Combinators.combine(
            kinds,
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(0, 59),
            Arbitraries.of(true, false, false, false))
        .as(Comes::new)
        .list();
  }

  @Provide
  Arbitrary<String> windows() {
    return Arbitraries.of("per: month", "rolling: P30D", "rolling: P3M", "per: year");
  }

  @Provide
  Arbitrary<String> downgrades() {
    return Arbitraries.of("one-step", "by-balance");
  }
}
