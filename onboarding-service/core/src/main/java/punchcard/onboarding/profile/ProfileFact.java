package punchcard.onboarding.profile;

import java.util.List;

/// What the log says that matters to a member's profile.
public sealed interface ProfileFact {
  /// Who says so.
  Author by();

  /// Some settings have changed, all at once.
  record PreferencesChanged(List<Shift> shifts, Author by) implements ProfileFact {
    public PreferencesChanged {
      shifts = List.copyOf(shifts);
    }
  }

  /// The member lets a person act on its behalf.
  record DelegationGiven(DelegationId id, Delegation delegation, Author by)
      implements ProfileFact {}

  /// The member takes that back.
  record DelegationRevoked(DelegationId id, Author by) implements ProfileFact {}
}
