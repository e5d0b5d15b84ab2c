/// The ledger's records as the log has them and as its core makes them: entries, currencies, and
/// the parts that requests share with them. Whoever reads the journal in the core's terms reads
/// it by this.
@NullMarked
package punchcard.ledger.records;

import org.jspecify.annotations.NullMarked;
