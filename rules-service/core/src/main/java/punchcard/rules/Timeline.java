package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;

/// What was told of one member, with since when: by it an event that comes late is decided by what
/// was so in its own time.
///
/// @param of who it is; null: nobody in particular
/// @param knownFrom the first day of which all is known; of those before, only what still held then
/// @param facts in the order in which they occurred
public record Timeline(@Nullable MemberId of, LocalDate knownFrom, List<Dated> facts) {
  private static final Timeline NONE = new Timeline(null, LocalDate.MIN, List.of());

  public Timeline {
    facts = List.copyOf(facts);
  }

  /// Something that was told.
  ///
  /// @param day on which it occurred, in the programme's time zone
  public record Dated(Place at, LocalDate day, MemberFact fact) {}

  /// Of nobody in particular, of whom nothing was told.
  public static Timeline none() {
    return NONE;
  }

  /// The same, of this member.
  public Timeline of(MemberId member) {
    return new Timeline(member, knownFrom, facts);
  }

  /// What was so at this place of the member's history, what occurred there included.
  public MemberState at(Place place) {
    return MemberState.after(
        of, facts.stream().takeWhile(dated -> dated.at().compareTo(place) <= 0).toList());
  }

  /// Whether it can still be told otherwise what was so on this day.
  public boolean knows(LocalDate day) {
    return !day.isBefore(knownFrom);
  }

  /// With what an event tells, or without it if nothing is left of the event.
  public Timeline with(Remembered changed) {
    if (changed.event().fact() == null) return this;
    List<Dated> all = new ArrayList<>(facts);
    all.removeIf(dated -> dated.at().equals(changed.at()));
    Event left = changed.left();
    MemberFact fact = left == null ? null : left.fact();
    if (fact != null) all.add(placeOf(changed.at(), all), dated(changed, fact));
    return new Timeline(of, knownFrom, all).keptFrom(Tally.keptFrom(changed.day()));
  }

  private static Dated dated(Remembered changed, MemberFact fact) {
    return new Dated(changed.at(), changed.day(), fact);
  }

  private static int placeOf(Place at, List<Dated> all) {
    int index = 0;
    while (index < all.size() && all.get(index).at().compareTo(at) < 0) index++;
    return index;
  }

  private Timeline keptFrom(LocalDate day) {
    return day.isAfter(knownFrom) ? new Timeline(of, day, Outlasting.until(day, facts)) : this;
  }
}
