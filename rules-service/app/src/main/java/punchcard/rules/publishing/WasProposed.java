package punchcard.rules.publishing;

/// Which proposal a version was before a second person approved it.
///
/// @param number of the proposal among those of the agreement
/// @param by who proposed it
public record WasProposed(int number, String by) {}
