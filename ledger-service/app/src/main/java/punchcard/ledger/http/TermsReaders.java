package punchcard.ledger.http;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.function.Supplier;
import org.zalando.problem.ThrowableProblem;
import punchcard.kernel.PartnerId;

/// Who may read what was agreed with a partner, and what came of it: operators, analysts, and
/// who acts for it.
final class TermsReaders {
  private static final String PARTNER = "partner";

  private TermsReaders() {}

  /// The partner of this name, if the caller may.
  ///
  /// @throws org.zalando.problem.ThrowableProblem as for a partner without terms
  static PartnerId readingOf(String partner, Authentication caller) {
    return readingOf(partner, caller, AccountingProblems::noSuchTerms);
  }

  /// The partner of this name, if the caller may.
  ///
  /// @param unknown what is answered if not: the same as if there were nothing
  /// @throws org.zalando.problem.ThrowableProblem if not
  static PartnerId readingOf(
      String partner, Authentication caller, Supplier<ThrowableProblem> unknown) {
    if (!PartnerId.isValid(partner) || !may(partner, caller)) throw unknown.get();
    return new PartnerId(partner);
  }

  private static boolean may(String partner, Authentication caller) {
    Collection<String> roles = caller.getRoles();
    return roles.contains("operator")
        || roles.contains("analyst")
        || (roles.contains(PARTNER) && partner.equals(caller.getAttributes().get(PARTNER)));
  }
}
