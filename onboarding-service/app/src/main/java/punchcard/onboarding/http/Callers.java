package punchcard.onboarding.http;

import io.micronaut.security.authentication.Authentication;
import punchcard.kernel.PartnerId;

/// What a caller's token says of him.
final class Callers {
  static final String OPERATOR = "operator";
  private static final String PARTNER = "partner";

  private Callers() {}

  /// The partner of this name, if the caller acts for it.
  ///
  /// @throws org.zalando.problem.ThrowableProblem the same as for a partner that does not exist
  static PartnerId actingFor(String partner, Authentication caller) {
    if (!isPartner(partner, caller)) throw Problems.notFound();
    return new PartnerId(partner);
  }

  /// The partner of this name, if the caller acts for it or is an operator.
  static PartnerId readingOf(String partner, Authentication caller) {
    boolean may = isPartner(partner, caller) || caller.getRoles().contains(OPERATOR);
    if (!may || !PartnerId.isValid(partner)) throw Problems.notFound();
    return new PartnerId(partner);
  }

  private static boolean isPartner(String partner, Authentication caller) {
    return PartnerId.isValid(partner)
        && caller.getRoles().contains(PARTNER)
        && partner.equals(caller.getAttributes().get(PARTNER));
  }
}
