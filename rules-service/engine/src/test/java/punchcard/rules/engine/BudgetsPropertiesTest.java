package punchcard.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.rules.engine.Engines.COMPILED;
import static punchcard.rules.engine.Engines.EVENTS;
import static punchcard.rules.engine.Engines.TYPES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementInForce;
import punchcard.avro.Credit;
import punchcard.avro.Debit;
import punchcard.avro.Difference;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.Issue;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.SliceWanted;
import punchcard.avro.SpendRecorded;
import punchcard.avro.Tick;
import punchcard.kernel.AgreementId;
import punchcard.rules.Granting;

/// Three partitions give from one budget. What they ask for, what they are granted, and what
/// happens to members comes in any order, however long one takes to hear of another.
class BudgetsPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final int PARTITIONS = 3;
  private static final String YAML =
      """
      agreement: coalition
      participants: everyone
      promotions: [{ id: spring, from: 2026-01-01, budget: { amount: %d, currency: POINTS } }]
      rules:
        - id: promoted
          promotion: spring
          on: SpendRecorded
          from: 2017-01-01
          when: event.currency == 'USD'
          post: [{ currency: POINTS, amount: event.amountMinor, rounding: down, fundedBy: gym }]
        - id: always
          on: SpendRecorded
          from: 2017-01-01
          post: [{ currency: STARS, amount: 1, rounding: down, fundedBy: gym }]
      """;

  /// What happens next.
  sealed interface Step {
    int partition();

    record Spends(int partition, int member, int day, int minor) implements Step {}

    /// The purchase so many facts ago never was.
    record Withdraws(int partition, int member, int ago) implements Step {}

    /// The next answer comes to the partition.
    record Hears(int partition) implements Step {}

    /// What was asked first is decided.
    record Decides(int partition) implements Step {}

    record Restarts(int partition) implements Step {}
  }

  @Property(tries = 300)
  void a_budget_is_spent_to_the_last_point_and_not_beyond(
      @ForAll("steps") @Size(max = 80) List<Step> steps, @ForAll @IntRange(max = 300) int budget) {
    Cluster cluster = new Cluster().inForce(1, budget);
    long wanted = 0;
    for (Step step : steps) {
      if (step instanceof Step.Withdraws) continue;
      cluster.does(step);
      if (step instanceof Step.Spends spends) wanted += spends.minor();
      assertThat(cluster.given()).isLessThanOrEqualTo(budget);
    }
    cluster.comesToRest();

    assertThat(cluster.given()).isEqualTo(Math.min(wanted, budget));
    assertThat(cluster.waiting()).isZero();
  }

  @Property(tries = 300)
  void what_is_taken_back_can_be_given_again_and_no_more(
      @ForAll("steps") @Size(max = 80) List<Step> steps,
      @ForAll @IntRange(max = 300) int budget,
      @ForAll @IntRange(max = 300) int then) {
    Cluster cluster = new Cluster().inForce(1, budget);
    long most = budget;
    for (int i = 0; i < steps.size(); i++) {
      if (i == steps.size() / 2) most = Math.max(then, cluster.inForce(2, then).atRest().given());
      cluster.does(steps.get(i));
      assertThat(cluster.given()).isLessThanOrEqualTo(most);
    }
    cluster.comesToRest();

    assertThat(cluster.given()).isBetween(0L, most).isEqualTo(cluster.counted());
    assertThat(cluster.waiting()).isZero();
  }

  @Property(tries = 100)
  void the_log_alone_tells_what_was_posted(
      @ForAll("steps") @Size(max = 80) List<Step> steps, @ForAll @IntRange(max = 300) int budget) {
    Cluster cluster = new Cluster().inForce(1, budget);
    steps.forEach(cluster::does);
    cluster.comesToRest();

    for (Partition each : cluster.partitions) {
      Partition again = new Partition(each.number, cluster.asked);
      int asked = cluster.asked.size();
      each.log.forEach(again::takes);
      assertThat(again.posted).isEqualTo(each.posted);
      while (cluster.asked.size() > asked) cluster.asked.removeLast();
    }
  }

  @Property(tries = 100)
  void a_dry_run_of_more_gives_what_there_is_more(
      @ForAll("steps") @Size(max = 80) List<Step> steps,
      @ForAll @IntRange(max = 300) int budget,
      @ForAll @IntRange(max = 100) int more) {
    Cluster cluster = new Cluster().inForce(1, budget);
    List<Step> taken = steps.stream().filter(it -> !(it instanceof Step.Withdraws)).toList();
    taken.forEach(cluster::does);
    cluster.comesToRest();
    long wanted =
        taken.stream().mapToLong(it -> it instanceof Step.Spends spends ? spends.minor() : 0).sum();

    ReplayOrder order =
        ReplayOrder.proposed(new AgreementId("coalition"), 2, FIRST, FIRST.plusDays(9));
    SharedBudgets shared = new SharedBudgets();
    List<Posting> told = new ArrayList<>();
    for (Partition each : cluster.partitions) {
      PartitionInMemory again = new PartitionInMemory(TYPES, COMPILED, EVENTS, shared);
      for (int i = 0; i < each.log.size(); i++)
        again.process(each.log.get(i), new Position("member-events", each.number, (long) i));
      again.propose(order, YAML.formatted(budget + more));
      again.eachMember(member -> told.addAll(again.replay(order, member).postings()));
      again.giveBack();
    }

    assertThat(Partition.given(told))
        .isEqualTo(Math.min(wanted, budget + more) - Math.min(wanted, budget));
  }

  @Example
  void what_a_replay_lacks_is_asked_for_by_whoever_goes_on_after_a_restart() {
    Cluster cluster = new Cluster().inForce(1, 0);
    cluster.comesToRest();
    Partition partition = cluster.partitions.getFirst();
    partition.spends(1, 0, 40);
    cluster.inForce(2, 100).comesToRest();
    partition.takes(
        partition.fact(
            "", FIRST, new ReplayOrdered("r", "coalition", 2, FIRST, FIRST.plusDays(1))));
    boolean isMore = true;
    while (isMore) isMore = partition.engine.goOn(partition.posted::add);
    assertThat(cluster.waiting()).isEqualTo(40);

    partition.restarts();
    partition.takes(partition.fact("", FIRST, new Tick()));
    cluster.comesToRest();

    assertThat(cluster.given()).isEqualTo(40);
    assertThat(cluster.waiting()).isZero();
  }

  /// Some partitions, who decides on what they ask, and who writes the answers into all of them.
  private static final class Cluster {
    private final Deque<SliceWanted> asked = new ArrayDeque<>();
    private final List<SpecificRecord> answers = new ArrayList<>();
    private final ShareBudgets sharing = new ShareBudgets(MemoryStore.of(Granting.class));
    private final List<Partition> partitions =
        IntStream.range(0, PARTITIONS).mapToObj(i -> new Partition(i, asked)).toList();

    Cluster inForce(int version, int budget) {
      for (Partition partition : partitions)
        partition.takes(
            partition.fact(
                "", FIRST, new AgreementInForce("coalition", version, YAML.formatted(budget))));
      return this;
    }

    void does(Step step) {
      Partition partition = partitions.get(step.partition());
      switch (step) {
        case Step.Spends(_, int member, int day, int minor) -> partition.spends(member, day, minor);
        case Step.Withdraws(_, int member, int ago) -> partition.withdraws(member, ago);
        case Step.Hears _ -> hears(partition);
        case Step.Decides _ -> decides();
        case Step.Restarts _ -> partition.restarts();
      }
    }

    private void hears(Partition partition) {
      if (partition.heard < answers.size())
        partition.takes(partition.fact("", FIRST, answers.get(partition.heard++)));
    }

    private void decides() {
      SliceWanted next = asked.poll();
      if (next != null) sharing.decide(next, answers::add);
    }

    Cluster atRest() {
      comesToRest();
      return this;
    }

    void comesToRest() {
      while (!asked.isEmpty() || partitions.stream().anyMatch(it -> it.heard < answers.size())) {
        decides();
        partitions.forEach(this::hears);
      }
    }

    long given() {
      return partitions.stream().mapToLong(Partition::given).sum();
    }

    long counted() {
      return partitions.stream().mapToLong(it -> it.slice().givenMinor()).sum();
    }

    long waiting() {
      return partitions.stream().mapToLong(it -> it.slice().waitingMinor()).sum();
    }
  }

  private static final class Partition {
    private final int number;
    private final Deque<SliceWanted> asked;
    private final Stores stores = Stores.inMemory(EVENTS);
    private final List<MemberEvent> log = new ArrayList<>();
    private final List<Posting> posted = new ArrayList<>();
    private RulesEngine engine;
    private int heard;

    private Partition(int number, Deque<SliceWanted> asked) {
      this.number = number;
      this.asked = asked;
      this.engine = engine();
    }

    private RulesEngine engine() {
      return Engines.on(
          stores,
          new Unheard() {
            @Override
            public void wants(SliceWanted slice) {
              asked.add(slice);
            }
          });
    }

    void spends(int member, int day, int minor) {
      SpendRecorded spend =
          SpendRecorded.newBuilder().setAmountMinor(minor).setCurrency("USD").build();
      takes(fact(name(member), FIRST.plusDays(day), spend));
    }

    void withdraws(int member, int ago) {
      EventWithdrawn withdrawn =
          EventWithdrawn.newBuilder().setWithdrawnEventId("e" + (log.size() - ago)).build();
      takes(fact(name(member), FIRST, withdrawn));
    }

    private String name(int member) {
      return "%d%d".formatted(number, member).repeat(16);
    }

    void restarts() {
      engine = engine();
    }

    MemberEvent fact(String member, LocalDate day, SpecificRecord body) {
      @Nullable String partner = member.isEmpty() ? null : "gym";
      Instant at = TYPES.startOf(day);
      return new MemberEvent(member, partner, "e" + log.size(), at, at, null, body);
    }

    void takes(MemberEvent fact) {
      Position position = new Position("member-events", number, (long) log.size());
      log.add(fact);
      engine.process(fact, position, posted::add);
    }

    long given() {
      return given(posted);
    }

    /// Of points that only the promotion gives.
    static long given(List<Posting> postings) {
      long given = 0;
      for (Posting posting : postings)
        switch (posting.getBody()) {
          case Issue issue -> given += points(issue.getCredits());
          case Difference difference -> {
            given += points(difference.getCredits());
            given -=
                difference.getDebits().stream()
                    .filter(it -> it.getCurrency().equals("POINTS"))
                    .mapToLong(Debit::getAmountMinor)
                    .sum();
          }
          default -> throw new AssertionError(posting.getBody());
        }
      return given;
    }

    private static long points(List<Credit> credits) {
      return credits.stream()
          .filter(it -> it.getCurrency().equals("POINTS"))
          .mapToLong(Credit::getAmountMinor)
          .sum();
    }

    Slice slice() {
      Slice slice = stores.slices().get("coalition/spring/POINTS");
      return slice == null ? Slice.NONE : slice;
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> partitions = Arbitraries.integers().between(0, PARTITIONS - 1);
    Arbitrary<Integer> members = Arbitraries.integers().between(0, 2);
    Arbitrary<Step> spends =
        Combinators.combine(
                partitions,
                members,
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(1, 40))
            .as(Step.Spends::new);
    Arbitrary<Step> withdraws =
        Combinators.combine(partitions, members, Arbitraries.integers().between(1, 10))
            .as(Step.Withdraws::new);
    return Arbitraries.frequencyOf(
            Tuple.of(6, spends),
            Tuple.of(1, withdraws),
            Tuple.of(6, partitions.map(Step.Hears::new)),
            Tuple.of(3, partitions.map(Step.Decides::new)),
            Tuple.of(1, partitions.map(Step.Restarts::new)))
        .list();
  }
}
