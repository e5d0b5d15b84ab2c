package punchcard.rules.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.rules.BudgetKey;
import punchcard.rules.Decision;
import punchcard.rules.NoPoints;
import punchcard.rules.Objection;
import punchcard.rules.Place;
import punchcard.rules.Remembered;
import punchcard.rules.Retelling;
import punchcard.rules.Retold.Change;
import punchcard.rules.Retold.Refused;
import punchcard.rules.Retold.Told;
import punchcard.rules.Tally;
import punchcard.rules.Timeline;
import punchcard.rules.engine.BudgetQueues.Waiting;
import punchcard.rules.engine.PastOfMembers.Placed;
import punchcard.rules.events.Amending;
import punchcard.rules.events.EventTypes;
import punchcard.rules.events.Left;

/// Keeps members' histories, and tells them again where something in the past has changed.
final class TellHistory {
  /// To look for what is too old costs as much as a decision, so not every event does.
  private static final int SWEEP_EVERY = 16;

  private static final Decision NOTHING = new Decision.Nothing(NoPoints.NO_RULE);

  private final Histories histories;
  private final Store<Tally> tallies;
  private final Store<Timeline> timelines;
  private final Members members;
  private final EventTypes types;
  private final Remembering remembering;
  private final Slices slices;
  private final FollowPromotions promotions;
  private final Outcomes outcomes;

  TellHistory(
      Histories histories,
      Stores stores,
      Members members,
      Remembering remembering,
      EventTypes types,
      Slices slices,
      FollowPromotions promotions,
      Outcomes outcomes) {
    this.histories = histories;
    this.tallies = stores.tallies();
    this.timelines = stores.timelines();
    this.members = members;
    this.types = types;
    this.remembering = remembering;
    this.slices = slices;
    this.promotions = promotions;
    this.outcomes = outcomes;
  }

  /// What becomes of a late event, and of others by it.
  ///
  /// @param decision on the event itself; it earned nothing if it was refused
  record Late(Decision decision, boolean isRefused, List<Posting> others) {}

  /// A decided event is kept; now and then, what is too old by then is not.
  void remember(MemberEvent fact, Remembered decided) {
    String member = fact.getMemberId();
    histories.put(member, decided.at(), Recorded.of(fact, decided));
    slices.decided(member, decided);
    keepTold(member, decided);
    if (decided.at().offset() % SWEEP_EVERY == 0) sweep(member, decided);
  }

  /// An event that cannot be decided waits for a replay.
  void setAside(MemberEvent fact, Remembered undecided) {
    histories.put(fact.getMemberId(), undecided.at(), Recorded.setAside(fact, undecided));
  }

  private void sweep(String member, Remembered decided) {
    Tally tally = members.tally(member);
    LocalDate from = tally.keepsFrom(decided.event().day());
    if (histories.forget(member, types.startOf(from))) tallies.put(member, tally.keptFromDay(from));
  }

  /// Decides an event that occurred before others that were decided already.
  Late late(MemberEvent fact, Remembered undecided, Position at) {
    String member = fact.getMemberId();
    Map<Place, Recorded> others = others(member, undecided);
    Tally before = members.tally(member);
    Timeline known = members.timeline(member);
    switch (Retelling.late(before, remembering.of(others), undecided, known, slices)) {
      case Refused refused -> {
        outcomes.refused(refused, at);
        return new Late(NOTHING, true, List.of());
      }
      case Told told -> {
        Decision decision = told.changes().getFirst().decision();
        if (decision instanceof Decision.SetAside) {
          setAside(fact, undecided);
          return new Late(decision, false, List.of());
        }
        others.put(undecided.at(), Recorded.of(fact, undecided));
        List<Change> rest = told.changes().subList(1, told.changes().size());
        keep(member, told, others);
        return new Late(
            decision,
            false,
            promotions.retold(member, before, rest, others, undecided.at(), at, 0));
      }
    }
  }

  /// The member's events, in their order.
  List<Placed> of(String member) {
    return histories.past().since(member, Instant.EPOCH);
  }

  KnownFacts known(String member) {
    return new KnownFacts(of(member));
  }

  /// Whether the member's history has the event that a fact changes.
  boolean knows(MemberEvent fact, String changed) {
    String partner = Objects.requireNonNull(fact.getPartner());
    return histories.past().first(fact.getMemberId(), it -> it.isCalled(partner, changed)) != null;
  }

  /// What a return, a correction or a withdrawal changes.
  ///
  /// @param eventId the partner's name of the event that is changed
  /// @param first how many differences were posted for the fact before
  List<Posting> amend(MemberEvent fact, String eventId, Position at, int first) {
    String member = fact.getMemberId();
    String partner = Objects.requireNonNull(fact.getPartner());
    List<Posting> postings = new ArrayList<>();
    Placed original = histories.past().first(member, it -> it.isCalled(partner, eventId));
    Placed amended =
        fact.getBody() instanceof EventWithdrawn
            ? histories.past().first(member, it -> it.isAmendedBy(partner, eventId))
            : null;
    if (original == null && amended == null)
      outcomes.refused(new Refused(Objection.UNKNOWN_ORIGINAL, partner + " " + eventId), at);
    if (amended != null) {
      List<MemberEvent> rest = new ArrayList<>(amended.recorded().amendments());
      rest.removeIf(it -> Recorded.isCalled(it, partner, eventId));
      postings.addAll(amend(member, amended, rest, at, first));
    }
    if (original != null) {
      List<MemberEvent> all = new ArrayList<>(original.recorded().amendments());
      all.add(fact);
      postings.addAll(amend(member, original, all, at, first + postings.size()));
    }
    return postings;
  }

  private List<Posting> amend(
      String member, Placed original, List<MemberEvent> amendments, Position at, int first) {
    Remembered before = remembering.of(original);
    Left left = Amending.left(original.recorded().original(), amendments);
    Remembered changed =
        switch (left) {
          case Left.Some(MemberEvent event) -> before.leaving(remembering.event(event));
          case Left.Nothing() -> before.leaving(null);
          case Left.Impossible _ -> before;
        };
    if (left instanceof Left.Impossible(Objection objection)) {
      outcomes.refused(
          new Refused(objection, "of " + original.recorded().original().getEventId()), at);
      return List.of();
    }
    Recorded amended = original.recorded().amendedBy(amendments);
    if (amended.isSetAside()) {
      histories.put(member, original.at(), amended);
      return List.of();
    }
    List<Posting> postings = again(member, new Placed(original.at(), amended), changed, at, first);
    return postings == null ? List.of() : postings;
  }

  /// Decides an event again that waits for a budget. What cannot be told waits no more.
  ///
  /// @param first how many differences of the member were posted for the marker before
  List<Posting> settle(BudgetKey budget, Waiting waiting, Position at, int first) {
    String member = waiting.member();
    Recorded recorded = histories.get(member, waiting.at());
    if (recorded == null) { // It is too old by now.
      slices.forget(budget, waiting);
      return List.of();
    }
    Placed event = new Placed(waiting.at(), recorded);
    List<Posting> postings = again(member, event, remembering.of(event), at, first);
    if (postings != null) return postings;
    recorded.awaits().forEach(awaited -> slices.forget(awaited.from(), waiting));
    histories.put(member, waiting.at(), recorded.withoutAwaits());
    return List.of();
  }

  /// @param changed the event with what is left of it
  /// @return null: it stays as it was
  private @Nullable List<Posting> again(
      String member, Placed event, Remembered changed, Position at, int first) {
    Map<Place, Recorded> others = others(member, changed);
    Tally counted = members.tally(member);
    Timeline known = members.timeline(member);
    switch (Retelling.amended(counted, remembering.of(others), changed, known, slices)) {
      case Refused refused -> {
        outcomes.refused(refused, at);
        return null;
      }
      case Told told -> {
        others.put(event.at(), event.recorded());
        keep(member, told, others);
        return promotions.retold(member, counted, told.changes(), others, null, at, first);
      }
    }
  }

  private void keep(String member, Told told, Map<Place, Recorded> all) {
    outcomes.told();
    Remembered changed = told.changes().getFirst().after();
    if (!told.tally().equals(members.tally(member))) tallies.put(member, told.tally());
    keepTold(member, changed);
    for (Change change : told.changes()) {
      Place at = change.after().at();
      Recorded before = Objects.requireNonNull(all.get(at));
      slices.retold(member, before, change);
      histories.put(member, at, before.after(change.after()));
    }
  }

  private void keepTold(String member, Remembered changed) {
    if (changed.event().fact() != null)
      timelines.put(member, members.timeline(member).with(changed));
  }

  /// The member's other events that may have to do with this one, in their order.
  private Map<Place, Recorded> others(String member, Remembered changed) {
    Map<Place, Recorded> others = new TreeMap<>();
    if (!changed.bearsOnOthers()) return others;
    LocalDate from = members.tally(member).reachesBackFrom(changed.event().day());
    for (Placed each : histories.past().since(member, types.startOf(from)))
      if (!each.at().equals(changed.at()) && !each.recorded().isSetAside())
        others.put(each.at(), each.recorded());
    return others;
  }
}
