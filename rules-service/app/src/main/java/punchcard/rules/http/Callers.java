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

  /// Whether the caller may ask what a partner's events earn.
  static boolean mayAskFor(String partner, Authentication caller) {
    return isOfTheProgramme(caller)
        || partner(caller).filter(own -> own.value().equals(partner)).isPresent();
  }

  /// Whether the caller may see what members do at all partners.
  static boolean isOfTheProgramme(Authentication caller) {
    return caller.getRoles().stream().anyMatch(OF_THE_PROGRAMME::contains);
  }

  /// Partners see what they are to accept, and the programme's own people all.
  static boolean maySee(Proposal proposal, Authentication caller) {
    return isOfTheProgramme(caller)
        || partner(caller).filter(proposal.payers()::contains).isPresent();
  }
}
