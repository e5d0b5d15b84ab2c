package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One event of a member's history.
///
/// @param event as it came
/// @param left what is left of it; null: nothing, since it was returned whole or withdrawn
/// @param under the agreements under which it was decided when it came: no later version re-prices
///     it
/// @param credited all that it was credited so far
/// @param uses what it uses of caps
public record Remembered(
    Place at,
    Event event,
    @Nullable Event left,
    AgreementsInForce under,
    List<Credit> credited,
    List<Count> uses) {
  public Remembered {
    credited = List.copyOf(credited);
    uses = List.copyOf(uses);
  }

  /// An event on which nothing was decided yet.
  public static Remembered undecided(Place at, Event event, AgreementsInForce under) {
    return new Remembered(at, event, event, under, List.of(), List.of());
  }

  /// The same event after it was decided.
  public Remembered decided(Decision decision) {
    return decision instanceof Decision.Earned(var credits, var counts)
        ? new Remembered(at, event, left, under, credits, counts)
        : new Remembered(at, event, left, under, List.of(), List.of());
  }

  /// The same event when something else is left of it.
  public Remembered leaving(@Nullable Event left) {
    return new Remembered(at, event, left, under, credited, uses);
  }

  /// The same event when other agreements decide on it.
  public Remembered under(AgreementsInForce others) {
    return new Remembered(at, event, left, others, credited, uses);
  }

  /// The day on which it occurred, in the programme's time zone.
  public LocalDate day() {
    return event.day();
  }

  /// What is counted of the member after it, as it was decided.
  ///
  /// @param before what was counted of all that occurred before it
  Tally addedTo(Tally before) {
    if (left == null || !isCounted()) return before;
    List<Count> counts = new ArrayList<>(uses);
    counts.addAll(under.countsOf(left));
    return before.plus(counts, left);
  }

  /// Whether later ones may be decided otherwise with it than without it.
  public boolean bearsOnOthers() {
    return event.fact() != null || isCounted();
  }

  /// As {@link #addedTo(Tally)}, also in the windows that others read.
  Tally addedTo(Tally before, AgreementsInForce readers) {
    if (left == null) return before;
    Set<Count> counts = new LinkedHashSet<>(under.countsOf(left));
    counts.addAll(readers.countsOf(left));
    List<Count> all = new ArrayList<>(uses);
    all.addAll(counts);
    return all.isEmpty() ? addedTo(before) : before.plus(all, left);
  }

  /// Whether what it earns depends on what happened before it, or what later ones earn on it.
  public boolean isCounted() {
    return under.areCounted(event.type()) || (left != null && under.areCounted(left.type()));
  }
}
