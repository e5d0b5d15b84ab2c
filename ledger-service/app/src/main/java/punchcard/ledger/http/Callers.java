package punchcard.ledger.http;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Who may ask about whom. Who may not know a member is answered as for one that does not exist;
/// who may, but not ask this, is told so.
final class Callers {
  static final String OPERATOR = "operator";
  private static final String MEMBER = "member";
  private static final String PARTNER = "partner";

  private Callers() {}

  /// The member that the path names, if the caller is that member: here nobody acts for another,
  /// operators neither.
  ///
  /// @throws org.zalando.problem.ThrowableProblem as for a member that does not exist
  static MemberId self(String path, Authentication caller) {
    if (!isSelf(path, caller)) throw Problems.noSuchMember();
    return member(path);
  }

  /// The member that the path names, if the caller is that member or an operator.
  ///
  /// @throws org.zalando.problem.ThrowableProblem as for a member that does not exist
  static MemberId selfOrOperator(String path, Authentication caller) {
    if (!isSelf(path, caller) && !isOperator(caller)) throw Problems.noSuchMember();
    return member(path);
  }

  /// The member that the path names, if the caller is an operator.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if not
  static MemberId byOperator(String path, Authentication caller) {
    if (isOperator(caller)) return member(path);
    throw isSelf(path, caller) ? Problems.forbidden("operators") : Problems.noSuchMember();
  }

  /// The member that the path names, if the caller is a partner's staff or an operator. What staff
  /// may know of the member depends on [#partner].
  ///
  /// @throws org.zalando.problem.ThrowableProblem if not
  static MemberId byStaffOrOperator(String path, Authentication caller) {
    if (isOperator(caller) || isStaff(caller)) return member(path);
    throw isSelf(path, caller)
        ? Problems.forbidden("the partner's staff and operators")
        : Problems.noSuchMember();
  }

  /// The partner whose staff the caller is; null: an operator, who acts for all.
  static @Nullable PartnerId partner(Authentication caller) {
    return !isOperator(caller) && caller.getAttributes().get(PARTNER) instanceof String partner
        ? new PartnerId(partner)
        : null;
  }

  private static boolean isSelf(String path, Authentication caller) {
    return caller.getRoles().contains(MEMBER) && caller.getName().equals(path);
  }

  private static boolean isOperator(Authentication caller) {
    return caller.getRoles().contains(OPERATOR);
  }

  private static boolean isStaff(Authentication caller) {
    return caller.getRoles().contains(PARTNER)
        && caller.getAttributes().get(PARTNER) instanceof String partner
        && PartnerId.isValid(partner);
  }

  private static MemberId member(String path) {
    if (!MemberId.isValid(path)) throw Problems.noSuchMember();
    return new MemberId(path);
  }
}
