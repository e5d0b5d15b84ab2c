package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Entry;

/// Someone asks for something and waits for the answer.
///
/// @param asker who, and by which name: asked again by that name, it is answered the same
/// @param evidence the earlier entry that the demand is about, where the ledger may not remember it
public record Request(Envelope envelope, Asker asker, Demand demand, @Nullable Entry evidence)
    implements Command {}
