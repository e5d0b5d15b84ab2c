package punchcard.ledger.journal;

/// Names the merge of two members, and its undoing.
public record MergeId(String value) {
  /// @throws IllegalArgumentException if it is empty
  public MergeId {
    if (value.isEmpty()) throw new IllegalArgumentException("a merge without a name");
  }

  @Override
  public String toString() {
    return value;
  }
}
