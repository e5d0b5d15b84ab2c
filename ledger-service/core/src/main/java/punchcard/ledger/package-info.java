/// The ledger's decisions: how a request to post becomes an entry of the journal, or a refusal.
///
/// Double entry: points are never made or lost, they move between accounts, and the legs of an
/// entry sum to zero in every currency. Everything here is a pure function over immutable
/// values: [Ledger] decides and folds, [Account] is one member's state, [Entry] is what the
/// journal keeps for ever.
@NullMarked
package punchcard.ledger;

import org.jspecify.annotations.NullMarked;
