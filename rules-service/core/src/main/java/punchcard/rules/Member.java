package punchcard.rules;

import java.util.function.Supplier;

/// What rules may know of the member of an event when it occurred, besides what happened. It is
/// asked for only when a rule reads it.
@FunctionalInterface
public interface Member {
  /// Of whom nothing is known.
  Member UNKNOWN = MemberState::unknown;

  /// What is known; looked up when it is first asked for.
  MemberState state();

  /// At this place of the member's history; what the event there tells itself is known already.
  ///
  /// @param timeline looks up what is known of the member
  static Member at(Place place, Supplier<Timeline> timeline) {
    return new LookedUp(() -> timeline.get().at(place));
  }
}
