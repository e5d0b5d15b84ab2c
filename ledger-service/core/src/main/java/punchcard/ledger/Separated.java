package punchcard.ledger;

import punchcard.kernel.MemberId;
import punchcard.ledger.journal.MergeId;

/// A merge that is undone: what came by it goes back.
///
/// @param from whose it was, and is again
public record Separated(MergeId merge, MemberId from) {}
