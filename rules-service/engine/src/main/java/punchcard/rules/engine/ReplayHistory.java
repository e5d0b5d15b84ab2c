package punchcard.rules.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Posting;
import punchcard.rules.Place;
import punchcard.rules.Remembered;
import punchcard.rules.Retelling;
import punchcard.rules.Retold.Change;
import punchcard.rules.Retold.Refused;
import punchcard.rules.Retold.Told;
import punchcard.rules.Tally;
import punchcard.rules.Timeline;
import punchcard.rules.engine.PastOfMembers.Placed;
import punchcard.rules.events.EventTypes;

/// Tells one member's history again as a replay orders it.
final class ReplayHistory {
  private final Histories histories;
  private final Store<Tally> tallies;
  private final Store<Timeline> timelines;
  private final Members members;
  private final EventTypes types;
  private final Remembering remembering;
  private final Slices slices;
  private final FollowPromotions promotions;
  private final Outcomes outcomes;

  ReplayHistory(
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

  void tell(ReplayOrder order, String member, Consumer<Posting> post) {
    Tally before = members.tally(member);
    List<Placed> placed = placed(order, member, before);
    SortedMap<Place, Recorded> others = others(order, placed);
    if (others.isEmpty()) return;
    SortedMap<Place, Recorded> all = new TreeMap<>();
    for (Placed each : placed)
      if (!each.recorded().isSetAside()) all.put(each.at(), each.recorded());
    all.putAll(others);
    List<Remembered> history = remembering.of(all);
    Remembered first = first(history, others.firstKey());
    Timeline known = known(member, history);
    switch (Retelling.replayed(before, history, first, known, slices)) {
      case Refused refused -> outcomes.refused(refused, order.marker());
      case Told told -> {
        keep(member, told, all, others);
        if (!known.equals(members.timeline(member))) timelines.put(member, known);
        promotions
            .retold(member, before, told.changes(), all, null, order.marker(), 0)
            .forEach(post);
      }
    }
  }

  /// With what was set aside until now, and is decided by the replay.
  private Timeline known(String member, List<Remembered> history) {
    Timeline known = members.timeline(member);
    for (Remembered each : history) known = known.with(each);
    return known;
  }

  /// The member's events from where a window begins in which the replay's first day lies: of those
  /// that are counted of the member, and of those that its version reads.
  private List<Placed> placed(ReplayOrder order, String member, Tally counted) {
    LocalDate from =
        Collections.min(
            List.of(
                Tally.windowsOf(order.from()),
                counted.reachesBackFrom(order.from()),
                remembering.of(order).reachesBackFrom(order.from())));
    return histories.past().since(member, types.startOf(from));
  }

  /// Those of the replay, as they are to be decided.
  private SortedMap<Place, Recorded> others(ReplayOrder order, List<Placed> placed) {
    SortedMap<Place, Recorded> others = new TreeMap<>();
    for (Placed each : placed) {
      Recorded recorded = each.recorded();
      if (order.concerns(recorded, dayOf(recorded), each.at().offset()))
        others.put(each.at(), order.other(recorded));
    }
    return others;
  }

  private LocalDate dayOf(Recorded recorded) {
    return types.dayOf(recorded.original().getOccurredAt());
  }

  private static Remembered first(List<Remembered> history, Place at) {
    return history.stream().filter(it -> it.at().equals(at)).findFirst().orElseThrow();
  }

  private void keep(
      String member, Told told, SortedMap<Place, Recorded> all, SortedMap<Place, Recorded> others) {
    outcomes.told();
    tallies.put(member, told.tally());
    SortedMap<Place, Recorded> changed = new TreeMap<>();
    others.forEach((at, recorded) -> changed.put(at, recorded.decided()));
    for (Change change : told.changes()) {
      Place at = change.after().at();
      @Nullable Recorded before = all.get(at);
      if (before == null) continue;
      slices.retold(member, before, change);
      changed.put(at, before.after(change.after()));
    }
    changed.forEach((at, recorded) -> histories.put(member, at, recorded));
  }
}
