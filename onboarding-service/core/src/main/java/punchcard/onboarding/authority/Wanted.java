package punchcard.onboarding.authority;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.SettingKey;

/// What somebody wants to do to whose record.
///
/// @param partner of whom something is asked
/// @param by the delegation on which the caller relies, if on one
/// @param settings that it touches; for a delegate: of those that the delegation covers
public record Wanted(
    Action action,
    MemberId member,
    Optional<PartnerId> partner,
    Optional<DelegationId> by,
    List<SettingKey> settings) {

  /// By the caller's own right.
  public static Wanted of(Action action, MemberId member) {
    return new Wanted(action, member, Optional.empty(), Optional.empty(), List.of());
  }

  /// Of what a partner may know.
  public static Wanted of(Action action, MemberId member, PartnerId partner) {
    return new Wanted(action, member, Optional.of(partner), Optional.empty(), List.of());
  }

  /// By a delegation, perhaps, and of these settings.
  public static Wanted of(
      Action action, MemberId member, Optional<DelegationId> by, List<SettingKey> settings) {
    return new Wanted(action, member, Optional.empty(), by, settings);
  }
}
