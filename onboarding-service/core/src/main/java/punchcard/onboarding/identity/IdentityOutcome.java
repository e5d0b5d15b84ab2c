package punchcard.onboarding.identity;

/// What a demand on an identifier comes to.
public sealed interface IdentityOutcome
    permits IdentityOutcome.ToSay, IdentityOutcome.ToAsk, IdentityOutcome.Is, IdentityRefused {
  /// A new fact, for the log.
  record ToSay(IdentityFact fact) implements IdentityOutcome {}

  /// First the task that owns the identifier has to be asked.
  record ToAsk(OwnerQuestion question) implements IdentityOutcome {}

  /// What was asked for is so.
  record Is(IdentifierStanding standing) implements IdentityOutcome {}
}
