package punchcard.ledger;

import punchcard.kernel.MemberId;
import punchcard.ledger.journal.MergeId;

/// Whether a member's points are its own to use.
public sealed interface Status {
  /// They are.
  record Open() implements Status {}

  /// The person is erased: the member has none, and gets none.
  record Erased() implements Status {}

  /// The member is another one, too: what is free of its points moves there.
  ///
  /// @param halted nothing moves any more: what did has come back, because the merge is undone or
  ///     the other cannot count it
  record Merged(MergeId merge, MemberId into, boolean halted) implements Status {}
}
