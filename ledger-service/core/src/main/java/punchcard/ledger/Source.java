package punchcard.ledger;

/// A stream of postings in a fixed order, and a place in it.
///
/// @param stream its name, unique among all that post to the ledger
/// @param position grows from posting to posting of one member
public record Source(String stream, long position) {}
