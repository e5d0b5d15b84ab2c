package punchcard.onboarding.goal;

import java.util.Optional;

/// A goal, and which facts have made it.
///
/// @param setIn what its author calls the fact that has set it
/// @param approvedIn the name of the fact by which the member has approved it
record Held(GoalStanding standing, String setIn, Optional<String> approvedIn) {
  static Held set(GoalStanding standing, String setIn) {
    return new Held(standing, setIn, Optional.empty());
  }

  Held approved(GoalStanding by, String in) {
    return new Held(by, setIn, Optional.of(in));
  }

  Held becomes(GoalStanding next) {
    return new Held(next, setIn, approvedIn);
  }
}
