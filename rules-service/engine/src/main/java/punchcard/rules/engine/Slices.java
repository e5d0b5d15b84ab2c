package punchcard.rules.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.avro.BudgetId;
import punchcard.avro.BudgetSlice;
import punchcard.avro.Position;
import punchcard.avro.SliceWanted;
import punchcard.avro.SlicesGranted;
import punchcard.avro.SlicesRecalled;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.Points;
import punchcard.rules.Agreement;
import punchcard.rules.Awaited;
import punchcard.rules.BudgetKey;
import punchcard.rules.Budgets;
import punchcard.rules.Credit;
import punchcard.rules.PostingRule;
import punchcard.rules.Promotion;
import punchcard.rules.PromotionId;
import punchcard.rules.Remembered;
import punchcard.rules.Retold.Change;
import punchcard.rules.engine.BudgetQueues.Waiting;

/// What a partition may give of budgets: it counts what it gives, keeps who waits, in the order of
/// the log, and asks for more before there is nothing left.
public final class Slices implements Budgets {
  private final Store<Slice> slices;
  private final BudgetQueues queues;
  private final Telling telling;
  private final Outcomes outcomes;
  private Map<BudgetKey, Long> proposed = Map.of();
  private SharedBudgets shared = new SharedBudgets();
  private final Set<BudgetKey> touched = new LinkedHashSet<>();

  /// @param slices agreement, promotion and currency to what the partition has of the budget
  /// @param waiting budget, place and member to the points that an event would be given
  Slices(Store<Slice> slices, Store<Long> waiting, Telling telling, Outcomes outcomes) {
    this.slices = slices;
    this.queues = new BudgetQueues(waiting);
    this.telling = telling;
    this.outcomes = outcomes;
    slices.each((key, slice) -> goOn(key(key), slice));
  }

  /// What a replay has drawn is asked for with the record that comes next, and nobody remembers it
  /// over a restart.
  private void goOn(BudgetKey budget, Slice slice) {
    touched.add(budget);
    outcomes.budget(budget, slice);
  }

  @Override
  public Left left(BudgetKey budget, long wanted) {
    Slice slice = proposed.containsKey(budget) ? borrow(budget, wanted) : of(budget);
    return new Left(slice.leftMinor(), slice.isSpent());
  }

  /// As somebody would be quoted who asks what an event would earn: nobody has to wait.
  public static Budgets quoted(ReadOnlyStore<Slice> slices) {
    return (budget, _) -> {
      Slice slice = slices.get(key(budget));
      if (slice == null) return new Left(0, true);
      long left = slice.leftMinor() + (slice.isSpent() ? 0 : slice.elsewhereMinor());
      return new Left(left, true);
    };
  }

  /// An event was decided for the first time.
  void decided(String member, Remembered event) {
    give(event.credited(), 1);
    await(new Waiting(member, event.at()), event.awaits(), 1);
  }

  /// An event was decided again.
  void retold(String member, Recorded before, Change change) {
    give(change.more(), 1);
    give(change.less(), -1);
    if (before.awaits().equals(change.after().awaits())) return;
    Waiting event = new Waiting(member, change.after().at());
    await(event, before.awaits(), -1);
    await(event, change.after().awaits(), 1);
  }

  /// An event waits no more, and is given nothing.
  void forget(BudgetKey budget, Waiting event) {
    put(budget, of(budget).waiting(-queues.leave(budget, event)));
  }

  /// The first that waits, in the order of the log; null: nobody does.
  @Nullable Waiting first(BudgetKey budget) {
    return queues.first(budget);
  }

  /// With a version that comes into force, all that is not given is given back, since the budget
  /// may be another one.
  void obey(Agreement version, Position at) {
    budgets(version)
        .forEach((key, budget) -> giveBack(key, of(key).under(version.version(), budget), at, 0));
  }

  void obey(SlicesRecalled recall, Position at) {
    BudgetKey budget = key(recall.getBudget());
    giveBack(budget, of(budget), at, recall.getNumber());
  }

  BudgetKey obey(SlicesGranted grant, Position at) {
    BudgetKey budget = key(grant.getBudget());
    Slice slice = of(budget).told(grant.getLeftMinor(), grant.getIsSpent());
    for (BudgetSlice each : grant.getSlices())
      if (each.getPartition() == at.getPartition()) slice = slice.granted(each.getMinor());
    put(budget, slice);
    return budget;
  }

  /// From here on a replay is told that nobody ordered: it borrows what it wants.
  ///
  /// @param candidate its budgets are those of this version
  void propose(Agreement candidate, SharedBudgets from) {
    proposed = budgets(candidate);
    shared = from;
  }

  private Slice borrow(BudgetKey budget, long wanted) {
    Slice slice = of(budget);
    long missing = wanted - slice.leftMinor();
    Slice lent = slice.lent(shared.lend(budget, missing, elsewhere(budget, slice)));
    slices.put(key(budget), lent);
    return lent;
  }

  /// What there is for all partitions before one of them has borrowed: of a budget that is known
  /// already what no partition has of it, and what it is more.
  private long elsewhere(BudgetKey budget, Slice slice) {
    long most = Objects.requireNonNull(proposed.get(budget));
    return slice.version() == 0 ? most : slice.elsewhereMinor() + most - slice.budgetMinor();
  }

  /// Gives back what the replay has not drawn.
  void giveBack() {
    for (BudgetKey budget : proposed.keySet()) {
      Slice slice = of(budget);
      shared.giveBack(budget, slice.leftMinor(), elsewhere(budget, slice));
      slices.put(key(budget), slice.givenBack());
    }
  }

  private static Map<BudgetKey, Long> budgets(Agreement version) {
    Map<BudgetKey, Long> budgets = new LinkedHashMap<>();
    for (PostingRule rule : version.rules()) {
      Promotion promotion = rule.promotion();
      Points budget = promotion == null ? null : promotion.budget();
      if (promotion != null && budget != null)
        budgets.put(new BudgetKey(version.id(), promotion.id(), budget.currency()), budget.minor());
    }
    return budgets;
  }

  /// Of what runs out. At one place of the log, at most once of each budget.
  void askForMore(Position at) {
    for (BudgetKey budget : touched) {
      Slice slice = of(budget);
      if (slice.runsOut()) ask(budget, slice, at, 0, 0);
    }
    touched.clear();
  }

  private void giveBack(BudgetKey budget, Slice slice, Position at, int recall) {
    ask(budget, slice.givenBack(), at, slice.leftMinor(), recall);
  }

  private void ask(BudgetKey budget, Slice slice, Position at, long givesBack, int recall) {
    store(budget, slice.asking());
    telling.wants(
        new SliceWanted(
            new BudgetId(
                budget.agreement().value(), budget.promotion().value(), budget.currency().code()),
            slice.version(),
            slice.budgetMinor(),
            at,
            givesBack,
            slice.lacksMinor(),
            recall));
  }

  private void give(List<Credit> credits, int sign) {
    for (Credit credit : credits) {
      BudgetKey budget = BudgetKey.of(credit);
      if (budget != null) put(budget, of(budget).given(sign * credit.points().minor()));
    }
  }

  private void await(Waiting event, List<Awaited> awaited, int sign) {
    for (Awaited each : awaited) {
      long minor = sign * each.minor();
      queues.wait(each.from(), event, minor);
      put(each.from(), of(each.from()).waiting(minor));
    }
  }

  private void put(BudgetKey budget, Slice slice) {
    store(budget, slice);
    touched.add(budget);
  }

  private void store(BudgetKey budget, Slice slice) {
    slices.put(key(budget), slice);
    outcomes.budget(budget, slice);
  }

  private Slice of(BudgetKey budget) {
    Slice slice = slices.get(key(budget));
    return slice == null ? Slice.NONE : slice;
  }

  static String key(BudgetKey budget) {
    return budget.agreement() + "/" + budget.promotion() + "/" + budget.currency();
  }

  private static BudgetKey key(String key) {
    String[] parts = key.split("/", 3);
    return new BudgetKey(
        new AgreementId(parts[0]), new PromotionId(parts[1]), new Currency(parts[2]));
  }

  private static BudgetKey key(BudgetId budget) {
    return new BudgetKey(
        new AgreementId(budget.getAgreementId()),
        new PromotionId(budget.getPromotion()),
        new Currency(budget.getCurrency()));
  }
}
