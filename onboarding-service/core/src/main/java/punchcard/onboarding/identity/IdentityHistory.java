package punchcard.onboarding.identity;

import java.util.List;
import java.util.Optional;

/// All that the log says of a member's identifiers, in its order.
///
/// @param facts by ascending offset
public record IdentityHistory(List<IdentitySaid> facts) {
  public static final IdentityHistory UNSAID = new IdentityHistory(List.of());

  public IdentityHistory {
    facts = List.copyOf(facts);
  }

  /// What all of it comes to.
  public Identities now() {
    return Identities.of(facts);
  }

  /// What a request of the member has said of an identifier.
  public Optional<IdentityFact> by(String request) {
    return facts.stream()
        .filter(said -> !(said.fact() instanceof IdentityFact.KnownTo))
        .filter(said -> said.request().equals(request))
        .map(IdentitySaid::fact)
        .findFirst();
  }
}
