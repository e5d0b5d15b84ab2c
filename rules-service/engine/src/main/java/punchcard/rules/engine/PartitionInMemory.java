package punchcard.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.events.AvroCodec;
import punchcard.rules.Credit;
import punchcard.rules.Explaining;
import punchcard.rules.Explanation;
import punchcard.rules.Remembered;
import punchcard.rules.Retold.Refused;
import punchcard.rules.Timeline;
import punchcard.rules.engine.PastOfMembers.Placed;
import punchcard.rules.events.EventTypes;

/// A partition of the log decided from its beginning, as the service has decided it, in the memory
/// of whoever asks what a replay would change.
public final class PartitionInMemory {
  private static final int AT_ONCE = 1_024;

  private final Stores stores;
  private final CompiledAgreements compiled;
  private final RulesEngine engine;
  private final Members members;
  private final Histories histories;
  private final Remembering remembering;
  private final ReplayHistory replay;
  private final Slices slices;
  private final PostedCredits posted;
  private final SharedBudgets budgets;
  private final List<Refused> refused = new ArrayList<>();

  /// @param events as the log writes them
  /// @param budgets for all partitions that are replayed
  public PartitionInMemory(
      EventTypes types,
      CompiledAgreements compiled,
      AvroCodec<MemberEvent> events,
      SharedBudgets budgets) {
    this.budgets = budgets;
    this.stores = Stores.inMemory(events);
    this.compiled = compiled;
    this.engine = new RulesEngine(types, compiled, stores, Unwatched.OUTCOMES, Unheard.BY_ANYBODY);
    this.members = new Members(stores.tallies(), stores.timelines());
    this.slices =
        new Slices(stores.slices(), stores.waiting(), Unheard.BY_ANYBODY, Unwatched.OUTCOMES);
    this.histories = new Histories(stores.histories());
    this.remembering =
        new Remembering(
            new AgreementVersions(stores.inForce(), stores.replaced(), compiled), types);
    this.posted = new PostedCredits(members, stores.promisedByPromotions());
    this.replay =
        new ReplayHistory(
            histories,
            stores,
            members,
            remembering,
            types,
            slices,
            new FollowPromotions(stores, histories.past(), members, types),
            new Unwatched() {
              @Override
              public void refused(Refused refusal, Position at) {
                refused.add(refusal);
              }
            });
  }

  /// Decides the next fact. What it asks of the ledger was asked when it came.
  public void process(MemberEvent fact, Position at) {
    engine.process(fact, at, PartitionInMemory::leave);
    boolean isMore = true;
    while (isMore) isMore = engine.goOn(PartitionInMemory::leave);
  }

  private static void leave(Posting posted) {}

  /// A version that no marker has named.
  public void propose(ReplayOrder order, String yaml) {
    InForce candidate = new InForce(order.version(), yaml);
    slices.propose(compiled.of(order.agreement(), candidate), budgets);
    stores.replaced().put(AgreementVersions.key(order.agreement(), order.version()), candidate);
  }

  /// Visits the members who have a history, in the order of their ids.
  public void eachMember(Consumer<String> visit) {
    List<String> next = histories.past().membersAfter(ReplayOrder.NOBODY, AT_ONCE);
    while (!next.isEmpty()) {
      next.forEach(visit);
      next = histories.past().membersAfter(next.getLast(), AT_ONCE);
    }
  }

  /// The member's events, in their order.
  public List<Recorded> history(String member) {
    return placed(member).stream().map(Placed::recorded).toList();
  }

  /// What the ledger should have of an event of the member's history: what a promotion has promised
  /// may be void by now.
  public List<Credit> posted(String member, Recorded event) {
    return posted.of(member, event.credited());
  }

  /// Tells the member's history again as the replay would order it, and keeps it so.
  ///
  /// @return what would be asked of the ledger, and why nothing would be, if it cannot be told
  public Told replay(ReplayOrder order, String member) {
    refused.clear();
    List<Posting> postings = new ArrayList<>();
    replay.tell(order, member, postings::add);
    return new Told(postings, List.copyOf(refused));
  }

  /// When all members are told: what budgets still have is for the other partitions.
  public void giveBack() {
    slices.giveBack();
  }

  /// What a replay comes to for one member.
  ///
  /// @param refused at most one
  public record Told(List<Posting> postings, List<Refused> refused) {}

  /// Why each event of the member earns what it earns, as it was told last.
  public List<Explained> explain(String member) {
    Timeline about = members.timeline(member);
    List<Placed> placed =
        placed(member).stream().filter(each -> !each.recorded().isSetAside()).toList();
    List<Remembered> history = placed.stream().map(remembering::of).toList();
    List<Explained> explained = new ArrayList<>();
    for (int i = 0; i < history.size(); i++)
      explained.add(
          new Explained(
              placed.get(i).recorded(), Explaining.explain(history, history.get(i), about)));
    return explained;
  }

  /// One event, and what each rule says of it.
  public record Explained(Recorded event, List<Explanation> rules) {}

  private List<Placed> placed(String member) {
    return histories.past().since(member, java.time.Instant.EPOCH);
  }
}
