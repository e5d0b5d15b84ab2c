package punchcard.ledger.http;

import io.micronaut.security.authentication.Authentication;
import punchcard.kernel.MemberId;

/// Who may ask for something about a member. Who may not know a member is answered as for one that
/// does not exist; who may, but not ask this, is told so.
enum Right {
  /// Nobody acts for another: operators neither.
  MEMBER("the member"),
  MEMBER_OR_OPERATOR("the member and operators"),
  /// What staff may know of the member depends on [Callers#partner].
  STAFF_OR_OPERATOR("the partner's staff and operators"),
  OPERATOR("operators");

  private final String who;

  Right(String who) {
    this.who = who;
  }

  /// The member that is named, if the caller has this right.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if not, or if no member can be named so
  MemberId about(String named, Authentication caller) {
    if (!isOf(named, caller))
      throw Callers.isSelf(named, caller) ? Problems.forbidden(who) : Problems.noSuchMember();
    if (!MemberId.isValid(named)) throw Problems.noSuchMember();
    return new MemberId(named);
  }

  private boolean isOf(String member, Authentication caller) {
    return switch (this) {
      case MEMBER -> Callers.isSelf(member, caller);
      case MEMBER_OR_OPERATOR -> Callers.isSelf(member, caller) || Callers.isOperator(caller);
      case STAFF_OR_OPERATOR -> Callers.isStaff(caller) || Callers.isOperator(caller);
      case OPERATOR -> Callers.isOperator(caller);
    };
  }
}
