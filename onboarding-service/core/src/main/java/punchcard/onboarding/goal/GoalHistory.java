package punchcard.onboarding.goal;

import java.util.List;
import java.util.Optional;

/// All that the log says of a member's goals, in its order.
///
/// @param facts by ascending offset
public record GoalHistory(List<GoalSaid> facts) {
  public GoalHistory {
    facts = List.copyOf(facts);
  }

  /// What all of it comes to.
  public Goals now() {
    return Goals.of(facts);
  }

  /// What the log up to this offset comes to, itself included.
  public Goals upTo(long offset) {
    return Goals.of(facts.stream().filter(said -> said.at().offset() <= offset).toList());
  }

  /// What a request of the member has said of a goal.
  public Optional<GoalSaid> by(String request) {
    return facts.stream()
        .filter(said -> said.saidBy().isEmpty() && said.name().equals(request))
        .filter(said -> !(said.fact() instanceof GoalFact.TokenShown))
        .findFirst();
  }
}
