package punchcard.rules.http;

/// Whether a version takes two people: one who proposes it, and another who approves it.
public record SecondPerson(boolean isRequired) {}
