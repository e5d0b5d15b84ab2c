package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.MergeId;

/// The member is another one, too.
public record Merge(Envelope envelope, @Nullable Source source, MergeId merge, MemberId into)
    implements Command.Sourced {}
