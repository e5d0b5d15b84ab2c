package punchcard.onboarding.profile;

import java.util.List;

/// What a demand on a profile comes to.
public sealed interface ProfileOutcome
    permits ProfileOutcome.ToSay, ProfileOutcome.Is, ProfileRefused {
  /// A new fact, for the log.
  record ToSay(ProfileFact fact) implements ProfileOutcome {}

  /// What was asked for is so.
  sealed interface Is extends ProfileOutcome {}

  /// These are the settings that were named, as far as they were ever set.
  record Preferring(List<Setting> settings) implements Is {}

  /// This is the delegation that was named.
  record Delegating(Granted granted) implements Is {}
}
