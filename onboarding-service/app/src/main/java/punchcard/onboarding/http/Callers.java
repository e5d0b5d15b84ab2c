package punchcard.onboarding.http;

import static java.util.stream.Collectors.toSet;

import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.participation.Party;

/// What a caller's token says of him.
final class Callers {
  static final String OPERATOR = "operator";
  private static final String PARTNER = "partner";

  private Callers() {}

  /// As whom the caller invites, if he may speak for a party at all.
  static Optional<Party> party(Authentication caller) {
    if (caller.getRoles().contains(OPERATOR)) return Optional.of(Party.OPERATOR);
    return Optional.ofNullable(caller.getAttributes().get(PARTNER))
        .map(Object::toString)
        .filter(id -> isPartner(id, caller))
        .map(Party::new);
  }

  /// Who asks, for the check of who may do what to a member's record.
  static Caller of(Authentication caller) {
    return new Caller(
        caller.getName(),
        caller.getRoles().stream().flatMap(code -> Role.of(code).stream()).collect(toSet()),
        Optional.ofNullable(caller.getAttributes().get(PARTNER))
            .map(Object::toString)
            .filter(PartnerId::isValid)
            .map(PartnerId::new));
  }

  private static boolean isPartner(String partner, Authentication caller) {
    return PartnerId.isValid(partner)
        && caller.getRoles().contains(PARTNER)
        && partner.equals(caller.getAttributes().get(PARTNER));
  }
}
