package punchcard.ledger.journal;

/// One immutable entry of the journal, chained to the member's entry before it.
///
/// @param previousHash of the member's entry before; [Hash#NONE] for the first
/// @param hashFormat in which version of the [CanonicalForm]
/// @param hash over the previous hash and the transaction's form
public record Entry(Transaction transaction, Hash previousHash, int hashFormat, Hash hash) {
  /// @throws IllegalArgumentException if there is no such format
  public Entry {
    if (!CanonicalForm.knows(hashFormat))
      throw new IllegalArgumentException("no format: " + hashFormat);
  }

  /// Chains a transaction to what was before it.
  public static Entry after(Hash previousHash, Transaction transaction) {
    return in(CanonicalForm.FORMAT, previousHash, transaction);
  }

  /// As [#after], in an older format.
  ///
  /// @throws IllegalArgumentException if there is no such format
  public static Entry in(int format, Hash previousHash, Transaction transaction) {
    Hash hash = CanonicalForm.hash(previousHash, transaction, format);
    return new Entry(transaction, previousHash, format, hash);
  }

  /// Whether the hash is right: neither this entry nor its link to the one before has been altered.
  public boolean isIntact() {
    return hash.equals(CanonicalForm.hash(previousHash, transaction, hashFormat));
  }
}
