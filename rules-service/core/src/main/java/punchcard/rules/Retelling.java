package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Decision.Nothing;
import punchcard.rules.Decision.SetAside;
import punchcard.rules.Retold.Change;
import punchcard.rules.Retold.Refused;
import punchcard.rules.Retold.Told;

/// Tells a member's history again after something in its past has changed: an event came late, or
/// something else is left of one. What each event earns then is compared with what it was credited.
///
/// @see <a href="https://martinfowler.com/eaaDev/RetroactiveEvent.html">Retroactive Event</a>
public final class Retelling {
  private final Tally before;
  private final Remembered changed;
  private final boolean isLate;
  private final Timeline timeline;
  private final Draws draws;
  private final List<Change> changes = new ArrayList<>();
  private Tally tally;

  private Retelling(
      Tally before, Remembered changed, boolean isLate, Timeline known, Budgets budgets) {
    this.before = before;
    this.changed = changed;
    this.isLate = isLate;
    this.timeline = known.with(changed);
    this.draws = new Draws(budgets);
    this.tally = Tally.none().keptFromDay(before.knownFrom());
  }

  /// Decides a late event, and every later one that is counted, each under the agreements of its
  /// time; what lies before stands. Each is decided after those before it, so one pass reaches all
  /// that follows from the change, through however many caps and windows. The late event itself is
  /// the first of the changes; if it cannot be decided, it is the only one, as though it had not
  /// come.
  ///
  /// @param before what was counted before the change
  /// @param history the member's other events in their order, at least from where {@link
  ///     Tally#reachesBackFrom} the late one's day
  /// @param late undecided
  /// @param known of the member before the change
  /// @param budgets as of now, when what was credited so far is drawn already
  public static Retold late(
      Tally before, List<Remembered> history, Remembered late, Timeline known, Budgets budgets) {
    return new Retelling(before, late, true, known, budgets).tell(history);
  }

  /// As {@link #late}, of an event of which something else is left than before.
  ///
  /// @param history not looked at if the event does not bear on others
  /// @param amended with what is left of it, and what it was credited
  /// @param known of the member before the change
  /// @param budgets as of now
  public static Retold amended(
      Tally before, List<Remembered> history, Remembered amended, Timeline known, Budgets budgets) {
    return new Retelling(before, amended, false, known, budgets).tell(history);
  }

  /// Decides again what a replay has put under other agreements, and every later event. What those
  /// agreements count is counted from the beginning of its window on, also of events that are not
  /// replayed.
  ///
  /// @param history all the member's events in their order, those of the replay under their other
  ///     agreements, at least from {@link Tally#windowsOf} the first one's day on
  /// @param first the first one of the replay
  /// @param known of the member
  /// @param budgets as of now
  public static Retold replayed(
      Tally before, List<Remembered> history, Remembered first, Timeline known, Budgets budgets) {
    return new Retelling(before, first, false, known, budgets).replay(history);
  }

  private Retold replay(List<Remembered> history) {
    if (!before.knows(changed.day())) return forgotten(before.knownFrom());
    for (Remembered each : history) {
      if (each.at().compareTo(changed.at()) < 0) {
        tally = each.addedTo(tally, changed.under());
      } else {
        if (each.at().equals(changed.at())) tally = standing(history);
        Refused refused = decide(each);
        if (refused != null) return refused;
      }
    }
    return new Told(changes, before.retold(tally, changed.day()));
  }

  private Retold tell(List<Remembered> history) {
    if (changed.event().fact() != null && !timeline.knows(changed.day()))
      return forgotten(timeline.knownFrom());
    if (!changed.bearsOnOthers() || isAfterAll()) return alone();
    return before.knows(changed.day()) ? together(history) : forgotten(before.knownFrom());
  }

  /// What is told of the member counts nowhere itself, so it may be newer than all that does.
  private boolean isAfterAll() {
    return !changed.isCounted() && changed.at().occurredAt().isAfter(before.newest());
  }

  private static Refused forgotten(LocalDate knownFrom) {
    return new Refused(Objection.HISTORY_FORGOTTEN, "kept from " + knownFrom);
  }

  /// Nothing else depends on it.
  private Retold alone() {
    Refused refused = decide(changed);
    return refused != null ? refused : new Told(changes, before);
  }

  private Retold together(List<Remembered> history) {
    int next = 0;
    for (; next < history.size() && history.get(next).at().compareTo(changed.at()) < 0; next++)
      tally = history.get(next).addedTo(tally);
    tally = standing(history);
    Refused refused = decide(changed);
    if (refused != null) return refused;
    if (isSetAside()) return new Told(changes, before);
    for (; next < history.size(); next++) {
      if (!history.get(next).isCounted()) continue;
      refused = decide(history.get(next));
      if (refused != null) return refused;
    }
    return new Told(changes, before.retold(tally, changed.day()));
  }

  /// What was counted before the change, and where the member stood. That is kept with the first
  /// event of each month: if there is none before the change in its month, with the change itself,
  /// or with what came next.
  ///
  /// @param history as far as it is told
  private Tally standing(List<Remembered> history) {
    return Stream.concat(Stream.of(changed), history.stream())
        .filter(it -> it.at().compareTo(changed.at()) >= 0 && !it.before().isNone())
        .findFirst()
        .filter(it -> it.before().isBefore(changed.day()))
        .map(it -> it.knownBefore(tally))
        .orElse(tally);
  }

  /// Whether the late event itself cannot be decided: then it is as though it had not come.
  private boolean isSetAside() {
    return changes.getFirst().decision() instanceof SetAside;
  }

  private @Nullable Refused decide(Remembered past) {
    Tally told = tally;
    draws.giveBack(past.credited());
    Decision decision = decisionOn(past);
    boolean isChanged = past.at().equals(changed.at());
    boolean isNew = isLate && isChanged;
    if (decision instanceof SetAside failed && !isNew)
      return new Refused(Objection.RULE_FAILS, failed.rule() + ": " + failed.explanation());
    Change change = Differing.change(past, decision, told);
    draws.draw(change.after().credited());
    Objection objection = isNew ? null : objection(change);
    if (objection != null) return new Refused(objection, past.at() + " earned " + past.credited());
    if (isChanged || !Differing.isNothing(past, change)) changes.add(change);
    return null;
  }

  private Decision decisionOn(Remembered past) {
    Event left = past.left();
    if (left == null) return new Nothing(NoPoints.NO_RULE);
    Member member = Member.at(past.at(), () -> timeline);
    Decision decision = Earning.decide(tally, member, left, past.under(), draws);
    tally = Earning.evolve(tally, past, decision);
    return decision;
  }

  /// What a booking was promised is matured or void as a whole, so it is not changed behind
  /// its back.
  private static @Nullable Objection objection(Change change) {
    return Stream.concat(change.more().stream(), change.less().stream())
            .anyMatch(credit -> credit.promise() instanceof Promise.OfBooking)
        ? Objection.BOOKED_POINTS_CHANGE
        : null;
  }
}
