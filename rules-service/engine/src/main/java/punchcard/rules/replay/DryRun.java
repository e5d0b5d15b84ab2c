package punchcard.rules.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerEntry;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.events.AvroCodec;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.engine.PartitionInMemory;
import punchcard.rules.engine.PartitionInMemory.Explained;
import punchcard.rules.engine.PartitionInMemory.Told;
import punchcard.rules.engine.Recorded;
import punchcard.rules.engine.ReplayOrder;
import punchcard.rules.engine.SharedBudgets;
import punchcard.rules.events.EventTypes;

/// What a replay would change, partition by partition. Nothing is posted.
///
/// For one thread; several of them can share the agreements and the budgets, and be put together.
public final class DryRun {
  private final ReplayOrder order;
  private final String yaml;
  private final @Nullable String member;
  private final EventTypes types;
  private final CompiledAgreements compiled;
  private final AvroCodec<MemberEvent> events;
  private final SharedBudgets budgets;
  private final ReplayTotals totals = new ReplayTotals();
  private final Map<Payer, PostedByLedger.Price> prices = new HashMap<>();
  private final List<Recorded> otherwise = new ArrayList<>();
  private List<Explained> was = List.of();
  private List<Explained> wouldBe = List.of();

  /// @param yaml the file of the order's version
  /// @param budgets shared with those that it is put together with
  /// @param member of whom each event is explained; null: of nobody
  public DryRun(
      ReplayOrder order,
      String yaml,
      @Nullable String member,
      EventTypes types,
      CompiledAgreements compiled,
      AvroCodec<MemberEvent> events,
      SharedBudgets budgets) {
    this.order = order;
    this.yaml = yaml;
    this.member = member;
    this.types = types;
    this.compiled = compiled;
    this.events = events;
    this.budgets = budgets;
  }

  /// One partition of both logs.
  public final class OfPartition {
    private final PartitionInMemory partition =
        new PartitionInMemory(types, compiled, events, budgets);
    private final PostedByLedger posted = new PostedByLedger();

    private OfPartition() {}

    /// The next fact.
    public void take(MemberEvent fact, Position at) {
      partition.process(fact, at);
    }

    /// The journal's next entry.
    public void take(LedgerEntry entry) {
      posted.take(entry);
    }

    /// Tells it all again, once both logs are read.
    public void replay() {
      prices.putAll(posted.prices());
      partition.propose(order, yaml);
      partition.eachMember(this::replay);
      partition.giveBack();
    }

    private void replay(String each) {
      for (Recorded event : partition.history(each))
        if (!posted.agreesWith(event, partition.posted(each, event))) otherwise.add(event);
      if (each.equals(member)) was = partition.explain(each);
      Told told = partition.replay(order, each);
      totals.add(each, told.postings(), told.refused());
      if (each.equals(member)) wouldBe = partition.explain(each);
    }
  }

  /// Begins the next partition.
  public OfPartition next() {
    return new OfPartition();
  }

  /// Puts what another one has come to into this one.
  public void add(DryRun other) {
    totals.add(other.totals);
    prices.putAll(other.prices);
    otherwise.addAll(other.otherwise);
    if (!other.was.isEmpty()) {
      was = other.was;
      wouldBe = other.wouldBe;
    }
  }

  /// What it comes to.
  public ReplayTotals totals() {
    return totals;
  }

  /// The prices that the ledger stamped last.
  public Map<Payer, PostedByLedger.Price> prices() {
    return prices;
  }

  /// Events for which the ledger has posted something else than the rules remember: it has refused
  /// a posting, or does not have it yet.
  public List<Recorded> otherwise() {
    return otherwise;
  }

  /// Why the member's events have earned what they have.
  public List<Explained> was() {
    return was;
  }

  /// Why they would earn what they would.
  public List<Explained> wouldBe() {
    return wouldBe;
  }
}
