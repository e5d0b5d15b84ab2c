package punchcard.onboarding.relation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.onboarding.IdentityKey;

/// All that the log says of a member's agreements with partners, in its order.
///
/// @param facts by ascending offset
public record RelationHistory(List<RelationSaid> facts) {
  /// Of whom the log has said nothing.
  public static final RelationHistory NONE = new RelationHistory(List.of());

  public RelationHistory {
    facts = List.copyOf(facts);
  }

  /// What all of it comes to.
  public Relations now() {
    return Relations.of(facts);
  }

  /// What the log up to this offset comes to, itself included.
  public Relations upTo(long offset) {
    return Relations.of(facts.stream().filter(said -> said.at().offset() <= offset).toList());
  }

  /// By which the partners know the member whose memberships began by a request.
  public List<IdentityKey> identities() {
    return facts.stream()
        .flatMap(
            said ->
                said.fact() instanceof RelationFact.Began began
                    ? began.identity().stream()
                    : Stream.empty())
        .toList();
  }

  /// What a request has said.
  public Optional<RelationSaid> by(String request) {
    return facts.stream()
        .filter(said -> !(said.fact() instanceof RelationFact.SignedUp))
        .filter(said -> !(said.fact() instanceof RelationFact.Inherited))
        .filter(said -> !(said.fact() instanceof RelationFact.Disinherited))
        .filter(said -> said.request().equals(request))
        .findFirst();
  }
}
