package punchcard.cli.audit;

import punchcard.ledger.journal.Hash;

/// The chain of hashes through a member's entries. A broken link is told once: the chain goes on
/// from what the record itself says.
final class HashChain {
  private Hash last = Hash.NONE;

  /// Checks the link to the entry before, and that this one is as it was hashed.
  ///
  /// @param linked whether the entry before is there to be followed
  void follow(Subject subject, boolean linked) {
    subject.checked(Proof.HASHES);
    Hash previous = subject.entry().previousHash();
    if (linked && !previous.equals(last))
      subject.fault(
          Proof.HASHES, "Its previous hash " + previous + " is not that of the entry before.");
    if (subject.legsHold() && !subject.entry().isIntact())
      subject.fault(Proof.HASHES, "Its hash is not that of what it says: it has been altered.");
    last = subject.entry().hash();
  }
}
