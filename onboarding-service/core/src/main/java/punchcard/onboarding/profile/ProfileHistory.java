package punchcard.onboarding.profile;

import java.util.List;
import java.util.Optional;

/// All that the log says of a member's profile, in its order.
///
/// @param facts by ascending offset
public record ProfileHistory(List<Said> facts) {
  public ProfileHistory {
    facts = List.copyOf(facts);
  }

  /// What all of it comes to.
  public Profile now() {
    return Profile.of(facts);
  }

  /// What the log up to this offset comes to, itself included.
  public Profile upTo(long offset) {
    return Profile.of(facts.stream().filter(said -> said.at().offset() <= offset).toList());
  }

  /// What a request has said.
  public Optional<Said> by(String request) {
    return facts.stream().filter(said -> said.request().equals(request)).findFirst();
  }
}
