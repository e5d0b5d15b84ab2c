package punchcard.onboarding.rights;

/// What a demand on a member's rights comes to.
public sealed interface RightsOutcome permits RightsOutcome.ToSay, RightsOutcome.Is, RightsRefused {
  /// A new fact, for the log.
  record ToSay(RightsFact fact) implements RightsOutcome {}

  /// It is so.
  record Is(RightsStanding standing) implements RightsOutcome {}
}
