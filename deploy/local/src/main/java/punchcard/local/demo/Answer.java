package punchcard.local.demo;

/// What the ledger answered to a redemption.
sealed interface Answer {
  String key();

  /// The points are spent.
  ///
  /// @param entryId the entry of the journal that says so
  record Redeemed(String key, String entryId) implements Answer {}

  /// The journal does not change.
  record Refused(String key, String reason) implements Answer {}

  default String toRow() {
    return switch (this) {
      case Redeemed(String key, String entryId) -> key + ",REDEEMED," + entryId;
      case Refused(String key, String reason) -> key + ",REFUSED," + reason;
    };
  }

  static Answer ofRow(String row) {
    String[] f = row.split(",", -1);
    return f[1].equals("REDEEMED") ? new Redeemed(f[0], f[2]) : new Refused(f[0], f[2]);
  }
}
