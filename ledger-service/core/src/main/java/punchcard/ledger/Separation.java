package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.MergeId;

/// Whom the member had absorbed is another person.
public record Separation(Envelope envelope, @Nullable Source source, MergeId merge, MemberId from)
    implements Command.Sourced {}
