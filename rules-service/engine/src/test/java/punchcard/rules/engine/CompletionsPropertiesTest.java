package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.engine.Engines.EVENTS;
import static punchcard.rules.engine.Engines.TYPES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayReversed;
import punchcard.avro.SpendRecorded;
import punchcard.avro.Tick;
import punchcard.avro.VisitRecorded;

/// Points that wait for a promotion's completion, whatever comes late or is withdrawn, whenever
/// days pass: a member who has completed it has all that it gave; one who has not has nothing,
/// once it is over.
class CompletionsPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final int LAST_DAY = 9;
  private static final int LONG_AFTER = 100;
  private static final String YAML =
      """
      agreement: coalition
      participants: everyone
      promotions: [{ id: spring, from: 2026-03-02, until: 2026-03-11 }]
      rules:
        - id: visit
          promotion: spring
          on: VisitRecorded
          from: 2017-01-01
          post: [{ currency: POINTS, amount: %d, rounding: down, fundedBy: gym, pending: completion }]
        - id: spend
          promotion: spring
          on: SpendRecorded
          from: 2017-01-01
          when: event.currency == 'USD'
          post: [{ currency: POINTS, amount: event.amountMinor, rounding: down, fundedBy: gym, pending: completion }]
        - id: done
          promotion: spring
          on: VisitRecorded
          from: 2017-01-01
          when: history.count('VisitRecorded', 'promotion') >= %d
          completes: promotion
      """;

  /// What comes, and on which day it occurred, from 0.
  sealed interface Comes {
    int day();

    record Visit(int day) implements Comes {}

    record Spend(int day, int minor) implements Comes {}

    /// What was the last but so many of those that were not withdrawn never was.
    record Withdrawal(int day, int ago) implements Comes {}

    record Midnight(int day) implements Comes {}

    record Restart(int day) implements Comes {}
  }

  /// What happened, and was not withdrawn.
  private record Happened(Comes what, int number) {
    boolean isInTime() {
      return what.day() <= LAST_DAY;
    }
  }

  @Property(tries = 300)
  void whoever_completes_it_has_all_that_it_gave_and_nobody_else_has_anything(
      @ForAll("comings") @Size(max = 40) List<Comes> comings) {
    Member member = new Member().inForce(1, 10, 2);
    for (Comes comes : comings) {
      member.takes(comes);
      assertThat(member.ledger.available()).isEqualTo(member.expected(10, 2));
    }
    member.takes(new Comes.Midnight(LONG_AFTER));

    assertThat(member.ledger.available()).isEqualTo(member.expected(10, 2));
    assertThat(member.ledger.pending()).isZero();
  }

  @Property(tries = 300)
  void before_it_is_over_all_that_it_gave_waits_until_it_is_completed(
      @ForAll("comings") @Size(max = 40) List<Comes> comings) {
    Member member = new Member().inForce(1, 10, 2);
    for (Comes comes : comings) {
      if (comes instanceof Comes.Midnight(int day) && day > LAST_DAY) continue;
      member.takes(comes);
      assertThat(member.ledger.available() + member.ledger.pending()).isEqualTo(member.given(10));
    }
  }

  @Property(tries = 300)
  void a_replay_completes_it_for_others_and_is_taken_back(
      @ForAll("comings") @Size(max = 20) List<Comes> before,
      @ForAll("comings") @Size(max = 20) List<Comes> after,
      @ForAll @IntRange(min = 1, max = 20) int points,
      @ForAll @IntRange(max = 4) int visits) {
    Member member = new Member().inForce(1, 10, 2);
    before.forEach(member::takes);
    int ordered = member.log.size();
    member.inForce(2, points, visits).replays();
    assertThat(member.ledger.available()).isEqualTo(member.expected(points, visits));

    member.reverses();
    assertThat(member.ledger.available()).isEqualTo(member.expected(10, 2));
    assertThat(ordered).isLessThan(member.log.size());

    member.inForce(3, 10, 2);
    after.forEach(member::takes);
    member.takes(new Comes.Midnight(LONG_AFTER));
    assertThat(member.ledger.available()).isEqualTo(member.expected(10, 2));
    assertThat(member.ledger.pending()).isZero();
  }

  /// One member's partition.
  private static final class Member {
    private static final String ID = "0a".repeat(16);

    private final Stores stores = Stores.inMemory(EVENTS);
    private final List<MemberEvent> log = new ArrayList<>();
    private final List<Happened> happened = new ArrayList<>();
    private final PocketLedger ledger = new PocketLedger();
    private RulesEngine engine = engine();

    private RulesEngine engine() {
      return Engines.on(stores, Unheard.BY_ANYBODY);
    }

    Member inForce(int version, int points, int visits) {
      takes("", FIRST, new AgreementInForce("coalition", version, YAML.formatted(points, visits)));
      return this;
    }

    void replays() {
      LocalDate last = FIRST.plusDays(LAST_DAY);
      takes("", FIRST, new ReplayOrdered("r", "coalition", 2, FIRST, last));
    }

    void reverses() {
      takes("", FIRST, new ReplayReversed("r"));
    }

    void takes(Comes comes) {
      LocalDate day = FIRST.plusDays(comes.day());
      switch (comes) {
        case Comes.Visit _ -> happens(comes, day, VisitRecorded.newBuilder().build());
        case Comes.Spend(_, int minor) ->
            happens(
                comes,
                day,
                SpendRecorded.newBuilder().setAmountMinor(minor).setCurrency("USD").build());
        case Comes.Withdrawal(_, int ago) -> {
          if (happened.size() < ago) return;
          int number = happened.remove(happened.size() - ago).number();
          takes(ID, day, EventWithdrawn.newBuilder().setWithdrawnEventId("e" + number).build());
        }
        case Comes.Midnight _ -> takes("", day, new Tick());
        case Comes.Restart _ -> engine = engine();
      }
    }

    private void happens(Comes what, LocalDate day, SpecificRecord body) {
      happened.add(new Happened(what, log.size()));
      takes(ID, day, body);
    }

    private void takes(String member, LocalDate day, SpecificRecord body) {
      @Nullable String partner = member.isEmpty() ? null : "gym";
      Instant at = TYPES.startOf(day);
      MemberEvent fact = new MemberEvent(member, partner, "e" + log.size(), at, at, null, body);
      Position position = new Position("member-events", 0, (long) log.size());
      log.add(fact);
      engine.process(fact, position, ledger::post);
      boolean isMore = true;
      while (isMore) isMore = engine.goOn(ledger::post);
    }

    /// All that the promotion gave, whether it is completed or not.
    long given(int points) {
      return happened.stream()
          .filter(Happened::isInTime)
          .mapToLong(it -> it.what() instanceof Comes.Spend(_, int minor) ? minor : points)
          .sum();
    }

    /// What is the member's: all or nothing.
    long expected(int points, int visits) {
      List<Happened> inOrder =
          happened.stream()
              .filter(it -> it.isInTime() && it.what() instanceof Comes.Visit)
              .sorted(Comparator.comparingInt(it -> it.what().day()))
              .toList();
      return IntStream.range(0, inOrder.size()).anyMatch(it -> it >= visits) ? given(points) : 0;
    }
  }

  @Provide
  Arbitrary<List<Comes>> comings() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, LAST_DAY + 3);
    Arbitrary<Comes> visits = days.map(Comes.Visit::new);
    Arbitrary<Comes> spends =
        Combinators.combine(days, Arbitraries.integers().between(0, 50)).as(Comes.Spend::new);
    Arbitrary<Comes> withdrawals =
        Combinators.combine(days, Arbitraries.integers().between(1, 8)).as(Comes.Withdrawal::new);
    Arbitrary<Comes> midnights = days.map(Comes.Midnight::new);
    Arbitrary<Comes> restarts = days.map(Comes.Restart::new);
    return Arbitraries.frequencyOf(
            Tuple.of(4, visits),
            Tuple.of(2, spends),
            Tuple.of(2, withdrawals),
            Tuple.of(1, midnights),
            Tuple.of(1, restarts))
        .list();
  }
}
