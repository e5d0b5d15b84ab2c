package punchcard.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.kernel.Currency;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.CompletedKey;
import punchcard.rules.Completing;
import punchcard.rules.Count;
import punchcard.rules.Counted;
import punchcard.rules.Credit;
import punchcard.rules.Net;
import punchcard.rules.Place;
import punchcard.rules.Promise.OfPromotion;
import punchcard.rules.Promised;
import punchcard.rules.PromisedKey;
import punchcard.rules.PromotionRun;
import punchcard.rules.Remembered;
import punchcard.rules.Retold.Change;
import punchcard.rules.Tally;
import punchcard.rules.engine.PastOfMembers.Placed;
import punchcard.rules.engine.Promises.Waiting;
import punchcard.rules.events.EventTypes;

/// Keeps the ledger in step with what promotions promise: what waits becomes the member's with the
/// event that completes the promotion, and is void once it is over. What changes the past may
/// complete it after all, or take the completion back.
final class FollowPromotions {
  /// Who is looked at in one call: far less than 200 ms.
  private static final int MOST_AT_ONCE = 1_000;

  private final Promises promises;
  private final PastOfMembers past;
  private final Members members;
  private final PostedCredits posted;
  private final EventTypes types;

  FollowPromotions(Stores stores, PastOfMembers past, Members members, EventTypes types) {
    this.promises = new Promises(stores.promisedByPromotions());
    this.posted = new PostedCredits(members, stores.promisedByPromotions());
    this.past = past;
    this.members = members;
    this.types = types;
  }

  /// After an event that is newer than all before.
  ///
  /// @param before what was counted before it
  /// @return what it changes of what other events were credited
  List<Posting> decided(MemberEvent fact, Remembered decided, Tally before, Position at) {
    String member = fact.getMemberId();
    boolean isConcerned = false;
    for (Count use : decided.uses())
      isConcerned |= use.of() instanceof CompletedKey || use.of() instanceof PromisedKey;
    return isConcerned
        ? retold(member, before, List.of(), Map.of(), decided.at(), at, 0)
        : List.of();
  }

  /// After the member's history was told again.
  ///
  /// @param before what was counted before that
  /// @param history with the changed events as they were, at least
  /// @param late the event that came late, for which its own posting is made; null: none did
  /// @param first how many postings were made for the fact, or the marker, before
  List<Posting> retold(
      String member,
      Tally before,
      List<Change> changes,
      Map<Place, Recorded> history,
      @Nullable Place late,
      Position at,
      int first) {
    Tally after = members.tally(member);
    Set<PromotionRun> runs = runs(before, after);
    if (runs.isEmpty())
      return Differences.of(changes.stream().map(Change::net).toList(), history, at, first);

    List<Posting> postings = new ArrayList<>();
    Map<PromotionRun, Promised> was = new HashMap<>();
    Map<PromotionRun, Promised> is = new HashMap<>();
    for (PromotionRun run : runs) {
      was.put(run, posted.of(run, member, before));
      is.put(run, posted.of(run, member, after));
      if (was.get(run) != Promised.WAITING || is.get(run) != Promised.KEPT) continue;
      postings.addAll(mature(run, member, before, at, first + postings.size()));
      was.put(run, Promised.KEPT);
    }
    Map<Place, Recorded> events = new TreeMap<>(history);
    List<Net> nets = new ArrayList<>();
    changed(member, was, is, changes, events)
        .forEach(
            (place, now) -> {
              if (place.equals(late)) return;
              List<Credit> then = Objects.requireNonNull(events.get(place)).credited();
              Net net = Net.between(place, Promised.posted(then, of(was)), now);
              if (!net.isNothing()) nets.add(net);
            });
    postings.addAll(Differences.of(nets, events, at, first + postings.size()));
    for (PromotionRun run : runs) remember(run, member, after);
    return postings;
  }

  /// When a day has come: what waits for promotions that are over is void. Of many members, the
  /// first; the others at the next call.
  ///
  /// @param catchUp what else has to be told of a member before
  void passed(
      LocalDate day,
      AgreementsInForce agreements,
      MemberEvent tick,
      Position at,
      BiConsumer<String, Consumer<Posting>> catchUp,
      Consumer<Posting> post) {
    Map<String, Integer> postings = new HashMap<>();
    for (Waiting waiting : promises.waiting(run -> agreements.isOver(run, day), MOST_AT_ONCE)) {
      PromotionRun run = waiting.run();
      String member = waiting.member();
      catchUp.accept(member, post);
      CausedBy promised = promises.leave(run, member);
      if (promised == null) continue;
      int first = postings.getOrDefault(member, 0);
      SortedMap<Currency, Long> left = Completing.promised(run, members.tally(member));
      List<Posting> cancelled =
          new PromotionPostings(run, member, left, of(run, member), at, first)
              .cancel(promised, tick.getOccurredAt());
      cancelled.forEach(post);
      postings.put(member, first + cancelled.size());
      promises.makeVoid(run, member, promised);
    }
  }

  /// Of runs with which nothing counts together, nothing is to be changed.
  private static Function<PromotionRun, Promised> of(Map<PromotionRun, Promised> runs) {
    return run -> runs.getOrDefault(run, Promised.WAITING);
  }

  /// Nothing waits for an erased member, and nothing is void.
  void forget(String member, Tally tally) {
    for (PromotionRun run : runs(tally, tally)) {
      var _ = promises.leave(run, member);
      promises.revive(run, member);
    }
  }

  private static Set<PromotionRun> runs(Tally before, Tally after) {
    Set<PromotionRun> runs = new HashSet<>();
    Stream.of(before, after)
        .flatMap(tally -> tally.running().keySet().stream())
        .forEach(counted -> add(counted, runs));
    return runs;
  }

  private static void add(Counted counted, Set<PromotionRun> runs) {
    if (counted instanceof CompletedKey(PromotionRun run)) runs.add(run);
    if (counted instanceof PromisedKey(PromotionRun run, _)) runs.add(run);
  }

  private List<Posting> mature(
      PromotionRun run, String member, Tally before, Position at, int first) {
    SortedMap<Currency, Long> waiting = Completing.promised(run, before);
    if (waiting.isEmpty()) return List.of();
    List<Placed> events = of(run, member);
    Placed completing = events.stream().filter(it -> completes(it, run)).findFirst().orElseThrow();
    return new PromotionPostings(run, member, waiting, events, at, first).mature(completing);
  }

  /// Events that changed, or whose points are now something else to the ledger, and what it should
  /// have of them.
  ///
  /// @param events takes those that did not change themselves
  private SortedMap<Place, List<Credit>> changed(
      String member,
      Map<PromotionRun, Promised> was,
      Map<PromotionRun, Promised> is,
      List<Change> changes,
      Map<Place, Recorded> events) {
    SortedMap<Place, List<Credit>> changed = new TreeMap<>();
    was.forEach(
        (run, then) -> {
          if (then == is.get(run)) return;
          for (Placed each : of(run, member))
            if (isPromised(each.recorded(), run)) {
              events.putIfAbsent(each.at(), each.recorded());
              changed.put(each.at(), Promised.posted(each.recorded().credited(), of(is)));
            }
        });
    for (Change change : changes)
      changed.put(change.after().at(), Promised.posted(change.after().credited(), of(is)));
    return changed;
  }

  private void remember(PromotionRun run, String member, Tally after) {
    switch (posted.of(run, member, after)) {
      case KEPT -> {
        var _ = promises.leave(run, member);
        promises.revive(run, member);
      }
      case VOID -> {}
      case WAITING -> {
        if (Completing.promised(run, after).isEmpty() || promises.isWaiting(run, member)) return;
        Placed first =
            of(run, member).stream()
                .filter(it -> isPromised(it.recorded(), run))
                .findFirst()
                .orElseThrow();
        promises.wait(run, member, CausedBy.of(first.recorded().original(), first.at()));
      }
    }
  }

  /// The member's events of the run's days, and later ones.
  private List<Placed> of(PromotionRun run, String member) {
    return past.since(member, types.startOf(run.from()));
  }

  private static boolean completes(Placed event, PromotionRun run) {
    return event.recorded().uses().stream().anyMatch(use -> use.of().equals(new CompletedKey(run)));
  }

  private static boolean isPromised(Recorded event, PromotionRun run) {
    return event.credited().stream()
        .anyMatch(
            credit -> credit.promise() instanceof OfPromotion(PromotionRun of) && of.equals(run));
  }
}
