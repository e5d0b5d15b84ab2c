package punchcard.cli;

/// A row of a file of balances that cannot be one.
final class BadRow extends RuntimeException {
  private final String why;

  BadRow(String why) {
    super(why);
    this.why = why;
  }

  /// The reason, for whoever puts the row right.
  String why() {
    return why;
  }
}
