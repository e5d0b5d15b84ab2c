package punchcard.onboarding.http;

import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Authority;
import punchcard.onboarding.authority.PartnerAction;
import punchcard.onboarding.authority.Ruling;
import punchcard.onboarding.authority.Ruling.Allowed;
import punchcard.onboarding.authority.Ruling.Denied;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.profile.Profile;

/// Asks whether a caller may, before anything else is looked at.
final class Permission {
  private Permission() {}

  /// The member of this id, if the caller may by the own right.
  ///
  /// @throws org.zalando.problem.ThrowableProblem the same as for a member that does not exist
  static MemberId of(Action action, String member, Authentication caller) {
    return byOwnRight(Wanted.of(action, memberOf(member)), caller);
  }

  /// The member of this id, if the caller may ask what the partner may know of it.
  ///
  /// @throws org.zalando.problem.ThrowableProblem the same as for a member that does not exist
  static MemberId toCheck(String member, String partner, Authentication caller) {
    return of(Action.CHECK_CONSENTS, member, partner, caller);
  }

  /// The member of this id, if the caller may do this for the partner, or about it.
  ///
  /// @throws org.zalando.problem.ThrowableProblem the same as for a member that does not exist
  static MemberId of(Action action, String member, String partner, Authentication caller) {
    if (!PartnerId.isValid(partner)) throw Problems.notFound();
    return byOwnRight(Wanted.of(action, memberOf(member), new PartnerId(partner)), caller);
  }

  /// The partner of this id, if the caller may do this as it, or in its name.
  ///
  /// @throws org.zalando.problem.ThrowableProblem the same as for a partner that does not exist
  static PartnerId as(PartnerAction action, String partner, Authentication caller) {
    if (!PartnerId.isValid(partner)) throw Problems.notFound();
    PartnerId own = new PartnerId(partner);
    if (!Authority.allows(action, own, Callers.of(caller))) throw Problems.notFound();
    return own;
  }

  private static MemberId byOwnRight(Wanted wanted, Authentication caller) {
    var _ = given(wanted, caller, Profile.UNSAID, Set.of(), Instant.EPOCH);
    return wanted.member();
  }

  /// By which right the caller may.
  ///
  /// @param profile of the member
  /// @param guardians who decide for the member now
  /// @throws org.zalando.problem.ThrowableProblem if he may not
  static Allowed given(
      Wanted wanted, Authentication caller, Profile profile, Set<MemberId> guardians, Instant at) {
    Ruling ruling = Authority.rule(wanted, Callers.of(caller), profile, guardians, at);
    return switch (ruling) {
      case Denied(var why) -> throw MemberProblems.denied(why);
      case Allowed allowed -> allowed;
    };
  }

  /// The member of this id.
  static MemberId memberOf(String member) {
    if (!MemberId.isValid(member)) throw Problems.notFound();
    return new MemberId(member);
  }
}
