package punchcard.onboarding.rights;

import java.util.List;
import java.util.Optional;

/// All that the log says of a member's rights, in its order.
///
/// @param facts by ascending offset
public record RightsHistory(List<RightsSaid> facts) {
  /// Of whom the log has said nothing.
  public static final RightsHistory NONE = new RightsHistory(List.of());

  public RightsHistory {
    facts = List.copyOf(facts);
  }

  /// What all of it comes to.
  public Rights now() {
    return Rights.of(facts);
  }

  /// What the log up to this offset comes to, itself included.
  public Rights upTo(long offset) {
    return Rights.of(facts.stream().filter(said -> said.at().offset() <= offset).toList());
  }

  /// What a request has said; what a merge has brought was said to another one.
  public Optional<RightsSaid> by(String request) {
    return facts.stream()
        .filter(said -> said.fact() instanceof RightsFact.Signed)
        .filter(said -> said.request().equals(request))
        .findFirst();
  }
}
