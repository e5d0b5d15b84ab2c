package punchcard.rules;

/// A rule's place in a group.
///
/// @param priority 1 is asked first; only {@link Pick#FIRST} looks at it
public record Grouping(GroupId group, Pick pick, int priority) {}
