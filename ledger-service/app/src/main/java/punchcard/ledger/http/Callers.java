package punchcard.ledger.http;

import io.micronaut.security.authentication.Authentication;
import punchcard.kernel.MemberId;

/// Who may ask about whom.
final class Callers {
  private static final String MEMBER = "member";
  private static final String OPERATOR = "operator";

  private Callers() {}

  /// The member that the path names, if the caller is that member.
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
    if (!isSelf(path, caller) && !caller.getRoles().contains(OPERATOR))
      throw Problems.noSuchMember();
    return member(path);
  }

  private static boolean isSelf(String path, Authentication caller) {
    return caller.getRoles().contains(MEMBER) && caller.getName().equals(path);
  }

  private static MemberId member(String path) {
    if (!MemberId.isValid(path)) throw Problems.noSuchMember();
    return new MemberId(path);
  }
}
