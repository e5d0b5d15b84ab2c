package punchcard.onboarding.relation;

/// What a demand on an agreement comes to.
public sealed interface RelationOutcome
    permits RelationOutcome.ToSay, RelationOutcome.Is, RelationRefused {
  /// A new fact, for the log.
  record ToSay(RelationFact fact) implements RelationOutcome {}

  /// What was asked for is so, or was so when the same was asked before.
  record Is(RelationStanding standing) implements RelationOutcome {}
}
