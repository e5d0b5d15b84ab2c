package punchcard.cli.audit;

import punchcard.ledger.journal.Transaction;

/// An earlier entry that later ones undo, and how far they have.
final class Remembered {
  private final Transaction transaction;
  private final boolean legsHold;
  private final Returnable taken;
  private boolean touched;
  private boolean undone;

  Remembered(Subject subject) {
    this.transaction = subject.transaction();
    this.legsHold = subject.legsHold();
    this.taken = new Returnable(subject.moved().spent());
  }

  Transaction transaction() {
    return transaction;
  }

  boolean legsHold() {
    return legsHold;
  }

  /// What it took, but for debts, as far as it has not been given back.
  Returnable taken() {
    return taken;
  }

  /// Whether something of it was given back.
  boolean isTouched() {
    return touched;
  }

  /// Whether all of it was undone.
  boolean isUndone() {
    return undone;
  }

  void touch() {
    touched = true;
  }

  void undo() {
    touched = true;
    undone = true;
  }
}
