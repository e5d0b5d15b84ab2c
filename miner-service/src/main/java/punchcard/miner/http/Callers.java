package punchcard.miner.http;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.miner.timeline.KnownMembers;

/// Who may ask about whom.
@Singleton
final class Callers {
  static final String ANALYST = "analyst";
  static final String OPERATOR = "operator";
  private static final String MEMBER = "member";

  private final KnownMembers members;

  Callers(KnownMembers members) {
    this.members = members;
  }

  /// A member that exists and that the caller may know.
  ///
  /// @param partition where the member's life lies in every log
  record Known(MemberId member, int partition) {}

  /// The member that the path names, if it exists and the caller is that member, an analyst or an
  /// operator.
  ///
  /// @throws org.zalando.problem.ThrowableProblem the same one if there is none and if it is not
  ///     the caller's to know
  Known member(String path, Authentication caller) throws SQLException {
    if (!mayKnow(path, caller) || !MemberId.isValid(path)) throw Problems.noSuchMember();
    MemberId member = new MemberId(path);
    return new Known(member, members.partitionOf(member).orElseThrow(Problems::noSuchMember));
  }

  private static boolean mayKnow(String path, Authentication caller) {
    Set<String> roles = Set.copyOf(caller.getRoles());
    return roles.contains(ANALYST)
        || roles.contains(OPERATOR)
        || (roles.contains(MEMBER) && caller.getName().equals(path));
  }
}
