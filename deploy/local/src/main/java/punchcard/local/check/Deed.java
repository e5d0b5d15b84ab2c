package punchcard.local.check;

/// Something else than a redemption of its own that the demo asked for, and the answer that it got.
///
/// @param with the partner where it happened, or the other member
/// @param about the key of the deed that it is about
/// @param answer the entry's id, or `proposal-` and a number; empty: the demo got no answer
record Deed(
    String key,
    String household,
    String memberId,
    String kind,
    String with,
    long points,
    String about,
    String answer) {}
