package punchcard.rules.http;

import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.PartnerId;
import punchcard.rules.publishing.Proposal;

/// What a caller's token says of him.
final class Callers {
  private static final String PARTNER = "partner";
  private static final Set<String> OF_THE_PROGRAMME = Set.of("operator", "analyst");

  private Callers() {}

  /// The partner whose staff the caller is.
  static Optional<PartnerId> partner(Authentication caller) {
    return caller.getRoles().contains(PARTNER)
            && caller.getAttributes().get(PARTNER) instanceof String partner
            && PartnerId.isValid(partner)
        ? Optional.of(new PartnerId(partner))
        : Optional.empty();
  }

  /// Partners see what they are to accept, and the programme's own people all.
  static boolean maySee(Proposal proposal, Authentication caller) {
    return caller.getRoles().stream().anyMatch(OF_THE_PROGRAMME::contains)
        || partner(caller).filter(proposal.payers()::contains).isPresent();
  }
}
