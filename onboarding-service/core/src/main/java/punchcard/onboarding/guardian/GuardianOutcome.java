package punchcard.onboarding.guardian;

/// What a demand comes to.
public sealed interface GuardianOutcome
    permits GuardianOutcome.ToSay, GuardianOutcome.Is, GuardianRefused {
  /// A new fact, for the log.
  record ToSay(GuardianFact fact) implements GuardianOutcome {}

  /// What was asked for is so.
  record Is(GuardianStanding standing) implements GuardianOutcome {}
}
