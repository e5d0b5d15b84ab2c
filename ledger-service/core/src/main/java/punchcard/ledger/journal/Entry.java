package punchcard.ledger.journal;

/// One immutable entry of the journal, chained to the member's entry before it.
///
/// @param previousHash of the member's entry before; [Hash#NONE] for the first
/// @param hash over the previous hash and the transaction's [CanonicalForm]
public record Entry(Transaction transaction, Hash previousHash, Hash hash) {
  /// Chains a transaction to what was before it.
  public static Entry after(Hash previousHash, Transaction transaction) {
    return new Entry(transaction, previousHash, CanonicalForm.hash(previousHash, transaction));
  }

  /// Whether the hash is right: neither this entry nor its link to the one before has been altered.
  public boolean isIntact() {
    return hash.equals(CanonicalForm.hash(previousHash, transaction));
  }
}
