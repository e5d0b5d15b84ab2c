/// Proves the journal: a fold over its records that knows how to read entries, but takes nothing
/// of how the ledger decides them, so that a fault there is found here. Whoever reads the records
/// hands them over partition by partition; nothing here knows Kafka or a terminal.
@NullMarked
package punchcard.cli.audit;

import org.jspecify.annotations.NullMarked;
