package punchcard.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import punchcard.avro.AgreementInForce;
import punchcard.avro.BalanceOpened;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.ReplayOrdered;
import punchcard.avro.ReplayReversed;
import punchcard.avro.SlicesGranted;
import punchcard.avro.SlicesRecalled;
import punchcard.avro.Tick;
import punchcard.kernel.AgreementId;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.BookingStep;
import punchcard.rules.BudgetKey;
import punchcard.rules.Credit;
import punchcard.rules.Decision;
import punchcard.rules.Decision.Earned;
import punchcard.rules.Decision.SetAside;
import punchcard.rules.Earning;
import punchcard.rules.Event;
import punchcard.rules.EventType;
import punchcard.rules.Member;
import punchcard.rules.Place;
import punchcard.rules.Promoting;
import punchcard.rules.Remembered;
import punchcard.rules.Tally;
import punchcard.rules.engine.BudgetQueues.Waiting;
import punchcard.rules.events.Amending;
import punchcard.rules.events.EventTypes;

/// Decides what each event of a partition earns, under the agreements that the markers before it
/// brought into force. For one thread, and for facts in the order of the log: the same facts give
/// the same postings.
public final class RulesEngine {
  /// Who is looked at in one call that wait for a budget: far less than 200 ms.
  private static final int MOST_AT_ONCE = 1_000;

  private final EventTypes types;
  private final CompiledAgreements compiled;
  private final Stores stores;
  private final Outcomes outcomes;
  private final KeepVersions keptVersions;
  private final Members members;
  private final TellHistory history;
  private final Replaying replaying;
  private final FollowBookings bookings;
  private final FollowPromotions promotions;
  private final PostedCredits posted;
  private final ExposeMembers exposing;
  private final Slices slices;
  private final AnnounceTiers tiers;
  private AgreementsInForce agreements = AgreementsInForce.none();

  /// Goes on from what the stores remember.
  ///
  /// @param telling takes what is said to others than the ledger
  public RulesEngine(
      EventTypes types,
      CompiledAgreements compiled,
      Stores stores,
      Outcomes outcomes,
      Telling telling) {
    this.types = types;
    this.compiled = compiled;
    this.stores = stores;
    this.outcomes = outcomes;
    this.members = new Members(stores.tallies(), stores.timelines());
    this.keptVersions = new KeepVersions(stores.inForce(), stores.replaced(), compiled);
    this.tiers =
        new AnnounceTiers(stores.announced(), stores.tiersDue(), members, telling::changed);
    this.slices = new Slices(stores.slices(), stores.waiting(), telling, outcomes);
    Histories histories = new Histories(stores.histories());
    Remembering remembering = new Remembering(keptVersions.all(), types);
    this.posted = new PostedCredits(members, stores.promisedByPromotions());
    this.promotions = new FollowPromotions(stores, histories.past(), members, types);
    this.history =
        new TellHistory(
            histories, stores, members, remembering, types, slices, promotions, outcomes);
    this.replaying =
        new Replaying(
            stores,
            histories.past(),
            new ReplayHistory(
                histories, stores, members, remembering, types, slices, promotions, outcomes),
            keptVersions.all(),
            outcomes,
            (member, marker) -> tiers.retold(member, agreements, marker));
    this.bookings = new FollowBookings(stores.promised(), outcomes);
    this.exposing = new ExposeMembers(stores.exposed(), telling::met);
    stores.inForce().each((id, version) -> bringIntoForce(new AgreementId(id), version));
  }

  /// Decides one fact, or obeys a marker.
  ///
  /// @param at where the log has it
  /// @param post takes what is asked of the ledger, in this order
  public void process(MemberEvent fact, Position at, Consumer<Posting> post) {
    switch (fact.getBody()) {
      case AgreementInForce marker -> obey(marker, at);
      case Tick _ -> pass(fact, at, post);
      case ReplayOrdered marker -> replaying.order(marker, at);
      case ReplayReversed marker -> replaying.reverse(marker, at);
      case SlicesRecalled marker -> slices.obey(marker, at);
      case SlicesGranted marker -> settle(slices.obey(marker, at), at, post);
      case BalanceOpened opened -> passOn(opened, fact, at, post);
      default -> earn(fact, at, post);
    }
    slices.askForMore(at);
  }

  /// Goes on with what a marker has ordered and no event of the member has to wait for: replays. A
  /// small step: some one member's history.
  ///
  /// @param post takes what is asked of the ledger, in this order
  /// @return false: nothing is left to do
  public boolean goOn(Consumer<Posting> post) {
    return replaying.goOn(post);
  }

  /// Those who wait for a budget, as far as it has enough. If there are more than can be looked at
  /// in one call, the partition asks for a slice again, and the answer goes on.
  private void settle(BudgetKey budget, Position at, Consumer<Posting> post) {
    Map<String, Integer> differences = new HashMap<>();
    Waiting next = slices.first(budget);
    for (int left = MOST_AT_ONCE; next != null && left > 0; left--) {
      String member = next.member();
      replaying.catchUp(member, post);
      int before = differences.getOrDefault(member, 0);
      List<Posting> settled = history.settle(budget, next, at, before);
      differences.put(member, before + settled.size());
      settled.forEach(post);
      tiers.retold(member, agreements, at);
      Waiting waits = next;
      next = slices.first(budget);
      if (waits.equals(next)) return;
    }
  }

  private void pass(MemberEvent tick, Position at, Consumer<Posting> post) {
    LocalDate day = types.dayOf(tick.getOccurredAt());
    promotions.passed(day, agreements, tick, at, replaying::catchUp, post);
    tiers.passed(day, agreements, at);
  }

  private void obey(AgreementInForce marker, Position at) {
    AgreementId id = new AgreementId(marker.getAgreementId());
    InForce version = new InForce(marker.getVersion(), marker.getYaml());
    bringIntoForce(id, version);
    keptVersions.obey(id, version);
    slices.obey(compiled.of(id, version), at);
  }

  private void bringIntoForce(AgreementId id, InForce version) {
    agreements = agreements.with(compiled.of(id, version));
    outcomes.inForce(id, version.version());
  }

  private void earn(MemberEvent fact, Position at, Consumer<Posting> post) {
    String partner = partnerOf(fact, at);
    replaying.catchUp(fact.getMemberId(), post);
    Event event = types.of(fact, partner);
    Place place = new Place(event.occurredAt(), at.getOffset());
    Remembered past = maturing(Remembered.undecided(place, event, agreements), fact);
    Tally before = tallyOf(fact.getMemberId(), event.type());
    Member member = members.at(past, fact.getMemberId());
    exposing.expose(Promoting.met(before, member, event, agreements), fact, at);
    List<Posting> differences = new ArrayList<>();
    Decision decision =
        isNewest(before, past, fact.getMemberId())
            ? newest(before, fact, past, at, differences)
            : late(fact, past, at, differences);
    if (decision instanceof Earned earned) {
      List<Credit> credits = posted.of(fact.getMemberId(), earned.credits());
      if (!credits.isEmpty()) post.accept(Postings.of(credits, fact, partner, at));
    }
    if (event.booking() != null)
      bookings.follow(event.booking(), decision, fact, partner, at).forEach(post);
    String changed = Amending.changes(fact);
    if (changed != null) {
      differences.addAll(history.amend(fact, changed, at, differences.size()));
      tiers.retold(fact.getMemberId(), agreements, at);
    }
    differences.forEach(post);
  }

  /// Whether nothing that was decided before depends on it. What is told of a member for a day of
  /// which not all is known any more is refused as late events are.
  private boolean isNewest(Tally before, Remembered past, String member) {
    Event event = past.event();
    return before.isUpTo(event)
        && (event.fact() == null || members.timeline(member).knows(event.day()));
  }

  /// Only tiers ask what a booking's points come to before its step is decided.
  private Remembered maturing(Remembered past, MemberEvent fact) {
    BookingStep step = past.event().booking();
    return step == null || agreements.ladders().isEmpty()
        ? past
        : past.maturing(bookings.matured(step, fact.getMemberId()));
  }

  /// Nothing that happened later was decided before: the tally is all that has to be known.
  private Decision newest(
      Tally before, MemberEvent fact, Remembered past, Position at, List<Posting> differences) {
    String member = fact.getMemberId();
    Event event = past.event();
    Decision decision = Earning.decide(before, members.at(past, member), event, agreements, slices);
    if (decision instanceof SetAside) {
      history.setAside(fact, past);
    } else {
      Remembered decided = past.decided(decision, before);
      remember(fact, decided, before, at);
      differences.addAll(promotions.decided(fact, decided, before, at));
    }
    outcomes.decided(decision, at);
    return decision;
  }

  private void remember(MemberEvent fact, Remembered decided, Tally before, Position at) {
    String member = fact.getMemberId();
    Tally after = decided.addedTo(before);
    if (!after.equals(before)) stores.tallies().put(member, after);
    history.remember(fact, decided);
    tiers.decided(member, before.standings(), after.standings(), agreements, at);
  }

  private Decision late(MemberEvent fact, Remembered past, Position at, List<Posting> differences) {
    TellHistory.Late late = history.late(fact, past, at);
    differences.addAll(late.others());
    tiers.retold(fact.getMemberId(), agreements, at);
    if (late.isRefused()) outcomes.setAside();
    else outcomes.decided(late.decision(), at);
    return late.decision();
  }

  private void passOn(BalanceOpened opened, MemberEvent fact, Position at, Consumer<Posting> post) {
    post.accept(Openings.of(opened, fact, partnerOf(fact, at), at));
    outcomes.passedOn();
  }

  private static String partnerOf(MemberEvent fact, Position at) {
    String partner = fact.getPartner();
    if (partner == null) throw new IllegalStateException("a fact of no partner at " + at);
    return partner;
  }

  /// Where nothing is counted, what was counted is not looked up.
  private Tally tallyOf(String member, EventType type) {
    boolean isAsked = agreements.areCounted(type) || type.tellsOfMember();
    return isAsked ? members.tally(member) : Tally.none();
  }
}
