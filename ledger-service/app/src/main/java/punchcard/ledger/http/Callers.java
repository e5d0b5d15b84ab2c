package punchcard.ledger.http;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;

/// Who a caller is, as the token says. What each may ask is a [Right].
final class Callers {
  private static final String OPERATOR = "operator";
  private static final String MEMBER = "member";
  private static final String PARTNER = "partner";

  private Callers() {}

  static boolean isSelf(String member, Authentication caller) {
    return caller.getRoles().contains(MEMBER) && caller.getName().equals(member);
  }

  static boolean isOperator(Authentication caller) {
    return caller.getRoles().contains(OPERATOR);
  }

  static boolean isStaff(Authentication caller) {
    return caller.getRoles().contains(PARTNER)
        && caller.getAttributes().get(PARTNER) instanceof String partner
        && PartnerId.isValid(partner);
  }

  /// The partner whose staff the caller is; null: nobody's, or an operator, who acts for all.
  static @Nullable PartnerId partner(Authentication caller) {
    return !isOperator(caller)
            && isStaff(caller)
            && caller.getAttributes().get(PARTNER) instanceof String partner
        ? new PartnerId(partner)
        : null;
  }
}
