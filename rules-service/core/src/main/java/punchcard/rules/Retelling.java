package punchcard.rules;

import java.util.ArrayList;
import java.util.List;
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
  private final Member member;
  private final List<Change> changes = new ArrayList<>();
  private Tally tally;

  private Retelling(Tally before, Remembered changed, Member member) {
    this.before = before;
    this.changed = changed;
    this.member = member;
    this.tally = Tally.none().keptFromDay(before.knownFrom());
  }

  /// Decides the changed event and every later one that is counted, each under the agreements of its
  /// time; what lies before stands. Each is decided after those before it, so one pass reaches all
  /// that follows from the change, through however many caps and windows. The changed event is
  /// always among the changes.
  ///
  /// @param before what was counted before the change
  /// @param history the member's other events in their order, at least from {@link Tally#windowsOf}
  ///     the day of the changed one on; not looked at if that is not counted
  /// @param changed a late event, undecided; or one of which something else is left
  public static Retold tell(
      Tally before, List<Remembered> history, Remembered changed, Member member) {
    if (changed.isCounted() && !before.knows(changed.day()))
      return new Refused(Objection.HISTORY_FORGOTTEN, "kept from " + before.knownFrom());
    Retelling retelling = new Retelling(before, changed, member);
    return changed.isCounted() ? retelling.tell(history) : retelling.tell();
  }

  /// Nothing else depends on it.
  private Retold tell() {
    Refused refused = decide(changed);
    return refused != null ? refused : new Told(changes, before);
  }

  private Retold tell(List<Remembered> history) {
    int next = 0;
    for (; next < history.size() && history.get(next).at().compareTo(changed.at()) < 0; next++)
      stand(history.get(next));
    Refused refused = decide(changed);
    if (refused != null) return refused;
    if (isSetAside()) return new Told(changes, before);
    for (; next < history.size(); next++) {
      if (!history.get(next).isCounted()) continue;
      refused = decide(history.get(next));
      if (refused != null) return refused;
    }
    return new Told(changes, tally);
  }

  /// Whether the late event itself cannot be decided: then it is as though it had not come.
  private boolean isSetAside() {
    return changes.getFirst().decision() instanceof SetAside;
  }

  private void stand(Remembered past) {
    Event left = past.left();
    if (left == null || !past.isCounted()) return;
    List<Count> counts = new ArrayList<>(past.uses());
    counts.addAll(past.under().countsOf(left));
    tally = tally.plus(counts, left);
  }

  private @Nullable Refused decide(Remembered past) {
    Decision decision = decisionOn(past);
    boolean isNew = past.credited().isEmpty() && past.at().equals(changed.at());
    if (decision instanceof SetAside failed && !isNew)
      return new Refused(Objection.RULE_FAILS, failed.rule() + ": " + failed.explanation());
    Change change = Differing.change(past, decision);
    Objection objection = isNew ? null : objection(change);
    if (objection != null) return new Refused(objection, past.at() + " earned " + past.credited());
    if (past.at().equals(changed.at()) || !Differing.isNothing(past, change)) changes.add(change);
    return null;
  }

  private Decision decisionOn(Remembered past) {
    Event left = past.left();
    if (left == null) return new Nothing(NoPoints.NO_RULE);
    Decision decision = Earning.decide(tally, member, left, past.under());
    tally = Earning.evolve(tally, left, decision, past.under());
    return decision;
  }

  /// The ledger is not asked to change what a booking was promised, and takes back only what is the
  /// member's already.
  private static @Nullable Objection objection(Change change) {
    for (Credit credit : change.less()) {
      if (credit.promise() instanceof Promise.OfBooking) return Objection.BOOKED_POINTS_CHANGE;
      if (credit.promise() != null) return Objection.PENDING_POINTS_SHRINK;
    }
    for (Credit credit : change.more())
      if (credit.promise() instanceof Promise.OfBooking) return Objection.BOOKED_POINTS_CHANGE;
    return null;
  }
}
