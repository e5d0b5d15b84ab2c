package punchcard.ledger.http;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import punchcard.kernel.PartnerId;

/// Who may read what was agreed with a partner: operators, analysts, and who acts for it.
final class TermsReaders {
  private static final String PARTNER = "partner";

  private TermsReaders() {}

  /// The partner of this name, if the caller may.
  ///
  /// @throws org.zalando.problem.ThrowableProblem as for a partner without terms
  static PartnerId readingOf(String partner, Authentication caller) {
    if (!PartnerId.isValid(partner) || !may(partner, caller))
      throw AccountingProblems.noSuchTerms();
    return new PartnerId(partner);
  }

  private static boolean may(String partner, Authentication caller) {
    Collection<String> roles = caller.getRoles();
    return roles.contains("operator")
        || roles.contains("analyst")
        || (roles.contains(PARTNER) && partner.equals(caller.getAttributes().get(PARTNER)));
  }
}
