package punchcard.cli.audit;

/// What the audit proves, in the order in which it tells it.
public enum Proof {
  /// The bytes are an entry as the ledger's own values can hold it.
  READABLE("every record is an entry that can be read"),
  /// Points are never made or lost.
  LEGS("legs sum to zero in every currency"),
  /// Nothing is missing, repeated or out of place.
  ORDER("sequences have no gap or repetition, keys and partitions fit"),
  /// Nothing was altered.
  HASHES("hashes chain"),
  /// Nobody spends what is not there.
  LOTS("lots and debts never go below zero and keep their stamps"),
  /// The totals are those of the details.
  AGREEMENT("legs agree with lots, debts and holds"),
  /// What is set aside is spent or given back.
  HOLDS("holds end once and in full"),
  /// Nothing is posted or asked twice.
  CAUSES("no cause and no idempotency key is posted twice"),
  /// Corrections are of something, and of no more than it.
  UNDOING("returns and reversals undo an earlier entry, once"),
  /// What leaves one member reaches another.
  TRANSFERS("transfers arrive or come back, once"),
  /// Time runs forwards.
  DATES("dates run forwards, lots keep their last days"),
  /// What is kept elsewhere is what the journal says.
  STORED("stored balances equal the journal"),
  /// What the ledger itself answers is what the journal says.
  SAMPLED("the running ledger's balances equal the journal, of a sample"),
  /// What was told of a closed month is what the journal says, to the byte.
  REPORTS("stored reports of closed months equal the journal");

  private final String text;

  Proof(String text) {
    this.text = text;
  }

  /// Whether it is proven only if something is there to compare with.
  boolean isOnDemand() {
    return this == STORED || this == SAMPLED;
  }

  /// What it proves, for people.
  public String text() {
    return text;
  }
}
