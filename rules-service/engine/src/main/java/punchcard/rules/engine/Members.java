package punchcard.rules.engine;

import java.time.LocalDate;
import punchcard.rules.Member;
import punchcard.rules.Tally;

/// Reads what is known of members.
///
/// @param tallies member id to what is counted of the member
/// @param enrolments member id to the day of the first signup, in days since 1970-01-01
public record Members(ReadOnlyStore<Tally> tallies, ReadOnlyStore<Integer> enrolments) {

  public Tally tally(String member) {
    Tally tally = tallies.get(member);
    return tally == null ? Tally.none() : tally;
  }

  /// Looks nothing up before a rule asks for it.
  public Member member(String member) {
    return () -> {
      Integer day = enrolments.get(member);
      return day == null ? null : LocalDate.ofEpochDay(day);
    };
  }
}
