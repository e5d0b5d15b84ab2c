package punchcard.onboarding.person;

/// What a demand on what is kept of a person comes to.
public sealed interface PersonOutcome permits PersonOutcome.ToSay, PersonOutcome.Is, PersonRefused {
  /// A new fact, for the log.
  record ToSay(PersonFact fact) implements PersonOutcome {}

  /// What was asked for is so.
  sealed interface Is extends PersonOutcome {}

  /// These data hold.
  record Holding(PersonStanding standing) implements Is {}

  /// The member's erasure is so far.
  record Erasing(Erasure erasure) implements Is {}
}
