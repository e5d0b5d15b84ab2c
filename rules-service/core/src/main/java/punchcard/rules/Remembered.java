package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.rules.Standings.Qualifying;

/// One event of a member's history.
///
/// @param event as it came
/// @param left what is left of it; null: nothing, since it was returned whole or withdrawn
/// @param under the agreements under which it was decided when it came: no later version re-prices
///     it
/// @param credited all that it was credited so far
/// @param uses what it uses of caps and limits, and what is counted of promotions
/// @param matured what it has made the member's of what a booking promised, in minor units
/// @param awaits what it would be given besides, if budgets had enough
/// @param before where the member stood before it, if it is the first of its month; of others it is
///     known by what came between
public record Remembered(
    Place at,
    Event event,
    @Nullable Event left,
    AgreementsInForce under,
    List<Credit> credited,
    List<Count> uses,
    SortedMap<Currency, Long> matured,
    List<Awaited> awaits,
    Standings before) {
  public Remembered {
    credited = List.copyOf(credited);
    awaits = List.copyOf(awaits);
    uses = List.copyOf(uses);
    matured = Collections.unmodifiableSortedMap(matured);
  }

  /// An event on which nothing was decided yet.
  public static Remembered undecided(Place at, Event event, AgreementsInForce under) {
    return new Remembered(
        at,
        event,
        event,
        under,
        List.of(),
        List.of(),
        new TreeMap<>(),
        List.of(),
        Standings.none());
  }

  /// The same event after it was decided.
  ///
  /// @param tally what was counted before it
  public Remembered decided(Decision decision, Tally tally) {
    return decided(
        decision, decision instanceof Decision.Earned earned ? earned.credits() : List.of(), tally);
  }

  /// The same event after it was decided again.
  ///
  /// @param credited all that it was credited by then, perhaps under several versions
  Remembered decided(Decision decision, List<Credit> credited, Tally tally) {
    Standings kept = isCounted() ? tally.standings().keptWith(day()) : Standings.none();
    return new Remembered(
        at, event, left, under, credited, decision.uses(), matured, decision.awaits(), kept);
  }

  /// The same event when something else is left of it.
  public Remembered leaving(@Nullable Event left) {
    return new Remembered(at, event, left, under, credited, uses, matured, awaits, before);
  }

  /// The same event when it makes some of what was promised the member's.
  public Remembered maturing(SortedMap<Currency, Long> points) {
    return new Remembered(at, event, left, under, credited, uses, points, awaits, before);
  }

  /// The same event when other agreements decide on it.
  public Remembered under(AgreementsInForce others) {
    return new Remembered(at, event, left, others, credited, uses, matured, awaits, before);
  }

  /// The day on which it occurred, in the programme's time zone.
  public LocalDate day() {
    return event.day();
  }

  /// What is counted of the member after it, as it was decided.
  ///
  /// @param tally what was counted of all that occurred before it
  public Tally addedTo(Tally tally) {
    Tally known = knownBefore(tally);
    if (left == null || !isCounted()) return known;
    List<Count> counts = new ArrayList<>(uses);
    counts.addAll(under.countsOf(left));
    return joined(known.plus(counts, left).with(standings(known, left)), left);
  }

  /// Whether later ones may be decided otherwise with it than without it.
  public boolean bearsOnOthers() {
    return event.fact() != null || isCounted();
  }

  /// As {@link #addedTo(Tally)}, also in the windows that others read.
  Tally addedTo(Tally tally, AgreementsInForce readers) {
    Tally known = knownBefore(tally);
    if (left == null) return known;
    Set<Count> counts = new LinkedHashSet<>(under.countsOf(left));
    counts.addAll(readers.countsOf(left));
    List<Count> all = new ArrayList<>(uses);
    all.addAll(counts);
    if (all.isEmpty() && !isCounted()) return known;
    return joined(
        known.plus(all, left).with(isCounted() ? standings(known, left) : known.standings()), left);
  }

  private Tally joined(Tally tally, Event left) {
    Brought brought = left.brought();
    return brought == null ? tally : tally.joined(brought, left.day(), under.ladders());
  }

  /// What was counted before it, with the standings that it keeps, if it keeps any.
  ///
  /// @param tally told perhaps from the middle of an earlier month on
  Tally knownBefore(Tally tally) {
    return before.isNone() ? tally : tally.with(before);
  }

  private Standings standings(Tally known, Event left) {
    return known.standings().after(left.day(), qualifying(known, left), under.ladders());
  }

  private List<Qualifying> qualifying(Tally known, Event left) {
    List<Qualifying> qualifying = new ArrayList<>(credited.size());
    for (Credit credit : credited) {
      LocalDate day = credit.memberHasItFrom(left.day());
      if (day != null)
        qualifying.add(new Qualifying(credit.points().currency(), day, credit.points().minor()));
    }
    Completing.matured(uses, known)
        .forEach((currency, minor) -> qualifying.add(new Qualifying(currency, left.day(), minor)));
    matured.forEach(
        (currency, minor) -> qualifying.add(new Qualifying(currency, left.day(), minor)));
    return qualifying;
  }

  /// Whether what it earns depends on what happened before it, or what later ones earn on it.
  public boolean isCounted() {
    return event.brought() != null
        || under.areCounted(event.type())
        || (left != null && under.areCounted(left.type()));
  }
}
