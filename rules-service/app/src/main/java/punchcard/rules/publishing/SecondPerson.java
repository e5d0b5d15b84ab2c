package punchcard.rules.publishing;

/// Whether a version or a replay takes two people: one who proposes it, and another who
/// approves it.
public record SecondPerson(boolean isRequired) {}
