package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.engine.Engines.COMPILED;
import static punchcard.rules.engine.Engines.EVENTS;
import static punchcard.rules.engine.Engines.TYPES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementInForce;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayReversed;
import punchcard.avro.VisitRecorded;
import punchcard.kernel.AgreementId;

/// A replay is worked off step by step while other things happen, and is stopped and begun again:
/// what is posted for each member is what it would be if all were done where its marker is.
class ReplayingPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final List<String> MEMBERS =
      List.of("0a".repeat(16), "5b".repeat(16), "9c".repeat(16), "fd".repeat(16));
  private static final String YAML =
      """
      agreement: coalition
      participants: everyone
      rules:
        - id: visit
          on: VisitRecorded
          from: 2017-01-01
          cap: { count: %d, per: iso-week }
          post:
            - { currency: POINTS, amount: %d, rounding: down, fundedBy: gym }
      """;

  /// Something that comes, and how far the replays have gone on before it.
  ///
  /// @param withdraws how many facts ago the visit was that never was; zero: it is a visit
  record Comes(int member, int day, int withdraws, int steps, boolean isRestarted) {}

  @Property(tries = 300)
  void all_is_posted_as_though_it_were_done_at_once(
      @ForAll("comings") @Size(min = 1, max = 30) List<Comes> comings,
      @ForAll @IntRange(max = 29) int ordered,
      @ForAll @IntRange(max = 29) int reversed) {
    Log atOnce = new Log(true);
    Log stepByStep = new Log(false);
    for (Log log : List.of(atOnce, stepByStep)) {
      log.inForce(1, 2, 20);
      for (int i = 0; i < comings.size(); i++) {
        if (i == ordered) log.inForce(2, 3, 30).replay();
        if (i == Math.max(ordered + 1, reversed)) log.reverse();
        log.comes(comings.get(i));
      }
      log.finish();
    }

    assertThat(stepByStep.posted).isEqualTo(atOnce.posted);
  }

  @Property(tries = 300)
  void a_dry_run_tells_what_the_order_then_posts(
      @ForAll("comings") @Size(max = 40) List<Comes> comings,
      @ForAll @IntRange(max = 20) int from,
      @ForAll @IntRange(max = 20) int days) {
    LocalDate first = FIRST.plusDays(from);
    LocalDate last = first.plusDays(days);
    Log log = new Log(true).inForce(1, 2, 20);
    for (Comes comes : comings) log.comes(comes);
    log.requests.clear();

    PartitionInMemory partition =
        new PartitionInMemory(TYPES, COMPILED, EVENTS, new SharedBudgets());
    log.facts.forEach(partition::process);
    ReplayOrder order = ReplayOrder.proposed(new AgreementId("coalition"), 2, first, last);
    partition.propose(order, YAML.formatted(3, 30));
    Map<String, List<String>> told = new TreeMap<>();
    partition.eachMember(
        member ->
            partition
                .replay(order, member)
                .postings()
                .forEach(
                    posting ->
                        told.computeIfAbsent(member, _ -> new ArrayList<>()).add(asked(posting))));

    log.inForce(2, 3, 30);
    log.fact("", FIRST, new ReplayOrdered("r", "coalition", 2, first, last));
    Map<String, List<String>> posted = new TreeMap<>();
    log.requests.forEach(
        (member, postings) ->
            posted.put(member, postings.stream().map(ReplayingPropertiesTest::asked).toList()));
    assertThat(told).isEqualTo(posted);
  }

  /// What, for which event: not where the marker lies.
  private static String asked(Posting posting) {
    return posting.getOccurredAt() + " " + posting.getBody();
  }

  /// A partition, and what was posted for each of its members.
  private static final class Log {
    private final Map<String, List<String>> posted = new TreeMap<>();
    private final Map<String, List<Posting>> requests = new TreeMap<>();
    private final Map<MemberEvent, Position> facts = new LinkedHashMap<>();
    private final Stores stores = Stores.inMemory(EVENTS);
    private final boolean isAtOnce;
    private RulesEngine engine = engine();
    private long offset;

    private Log(boolean isAtOnce) {
      this.isAtOnce = isAtOnce;
    }

    private RulesEngine engine() {
      return Engines.on(stores, Unheard.BY_ANYBODY);
    }

    Log inForce(int version, int visits, int points) {
      String yaml = YAML.formatted(visits, points);
      return fact("", FIRST, new AgreementInForce("coalition", version, yaml));
    }

    Log replay() {
      return fact(
          "", FIRST, new ReplayOrdered("r", "coalition", 2, FIRST.plusDays(3), FIRST.plusDays(12)));
    }

    void reverse() {
      fact("", FIRST, new ReplayReversed("r"));
    }

    void comes(Comes comes) {
      if (!isAtOnce) goOn(comes);
      SpecificRecord body =
          comes.withdraws() == 0
              ? VisitRecorded.newBuilder().build()
              : EventWithdrawn.newBuilder()
                  .setWithdrawnEventId("e" + (offset - comes.withdraws()))
                  .build();
      fact(MEMBERS.get(comes.member()), FIRST.plusDays(comes.day()), body);
    }

    private void goOn(Comes comes) {
      for (int i = 0; i < comes.steps(); i++) engine.goOn(this::post);
      if (comes.isRestarted()) engine = engine();
    }

    void finish() {
      boolean isMore = true;
      while (isMore) isMore = engine.goOn(this::post);
    }

    private Log fact(String member, LocalDate day, SpecificRecord body) {
      @Nullable String partner = member.isEmpty() ? null : "gym";
      Instant at = TYPES.startOf(day);
      MemberEvent fact = new MemberEvent(member, partner, "e" + offset, at, at, null, body);
      Position position = new Position("member-events", 0, offset++);
      facts.put(fact, position);
      engine.process(fact, position, this::post);
      if (isAtOnce) finish();
      return this;
    }

    private void post(Posting posting) {
      posted.computeIfAbsent(posting.getMemberId(), _ -> new ArrayList<>()).add(posting.toString());
      requests.computeIfAbsent(posting.getMemberId(), _ -> new ArrayList<>()).add(posting);
    }
  }

  @Provide
  Arbitrary<List<Comes>> comings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MEMBERS.size() - 1),
            Arbitraries.integers().between(0, 20),
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 12))),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false))
        .as(Comes::new)
        .list();
  }
}
