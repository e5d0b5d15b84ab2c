package punchcard.rules.engine;

import punchcard.kernel.MemberId;
import punchcard.rules.Event;
import punchcard.rules.Member;
import punchcard.rules.Place;
import punchcard.rules.Remembered;
import punchcard.rules.Tally;
import punchcard.rules.Timeline;

/// Reads what is known of members.
///
/// @param tallies member id to what is counted of the member
/// @param timelines member id to what was told of the member
public record Members(ReadOnlyStore<Tally> tallies, ReadOnlyStore<Timeline> timelines) {

  public Tally tally(String member) {
    Tally tally = tallies.get(member);
    return tally == null ? Tally.none() : tally;
  }

  public Timeline timeline(String member) {
    Timeline timeline = timelines.get(member);
    return (timeline == null ? Timeline.none() : timeline).of(new MemberId(member));
  }

  /// As of an event. Looks nothing up before a rule asks for it.
  public Member at(Remembered event, String member) {
    return Member.at(event.at(), () -> timeline(member).with(event));
  }

  /// As of now, if an event occurred now.
  ///
  /// @param member empty: somebody of whom nothing is known
  public Member at(Event event, String member) {
    if (member.isEmpty()) return Member.UNKNOWN;
    return Member.at(new Place(event.occurredAt(), Long.MAX_VALUE), () -> timeline(member));
  }
}
