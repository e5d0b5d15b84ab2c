/// The topics of versions that the ledger writes: `currencies`, `partner-terms`, and `accounting-
/// decisions`, whose versions are steps. Each is read whole, and added to one version at a time;
/// what the ledger decides by is in force in every partition of `postings` with being published.
@NullMarked
package punchcard.ledger.publishing;

import org.jspecify.annotations.NullMarked;
