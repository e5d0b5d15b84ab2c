package punchcard.cli.audit;

import punchcard.ledger.journal.Lot;

/// What is stamped on a lot is never rewritten.
final class Stamps {
  private Stamps() {}

  /// Tells if a part of a lot is stamped otherwise than the lot.
  static void check(Subject subject, Lot lot, Lot part) {
    if (!lot.currency().equals(part.currency()))
      tell(subject, part, lot.currency() + " and now is " + part.currency());
    else if (!lot.stamp().equals(part.stamp()))
      tell(subject, part, lot.stamp() + " and now has " + part.stamp());
    else if (!lot.earnedOn().equals(part.earnedOn()))
      tell(subject, part, lot.earnedOn() + " as its day and now has " + part.earnedOn());
  }

  private static void tell(Subject subject, Lot part, String difference) {
    subject.fault(Proof.LOTS, "Lot " + part.id() + " had " + difference + ".");
  }
}
