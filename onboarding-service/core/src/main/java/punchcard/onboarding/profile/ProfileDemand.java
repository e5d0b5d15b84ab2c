package punchcard.onboarding.profile;

import java.util.List;

/// What is to become of a member's profile.
public sealed interface ProfileDemand {
  /// Some settings are to change: all, or none.
  ///
  /// @param changes of different settings
  record Prefer(List<Change> changes) implements ProfileDemand {
    public Prefer {
      changes = List.copyOf(changes);
    }
  }

  /// A person is to act on the member's behalf.
  record Give(DelegationId id, Delegation delegation) implements ProfileDemand {}

  /// A person is not to do so any more.
  record Revoke(DelegationId id) implements ProfileDemand {}
}
