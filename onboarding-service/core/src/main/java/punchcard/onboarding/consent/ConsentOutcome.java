package punchcard.onboarding.consent;

/// What a member's command comes to.
public sealed interface ConsentOutcome
    permits ConsentOutcome.Said, ConsentOutcome.Repeated, Refused {
  /// A new fact, for the log.
  record Said(ConsentFact fact) implements ConsentOutcome {}

  /// It was said before: what it made of the consent then.
  record Repeated(Standing became) implements ConsentOutcome {}
}
