package punchcard.cli.audit;

import java.util.ArrayList;
import java.util.List;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;

/// What is left of a member's lots, available and pending. What is spent is forgotten.
final class LotBook {
  private final Shared shared;
  private List<Lot> lots = List.of();

  LotBook(Shared shared) {
    this.shared = shared;
  }

  /// What comes is put in before anything is taken: an entry may take what it has just made.
  void follow(Subject subject) {
    subject.checked(Proof.LOTS);
    int index = 0;
    for (Lot lot : subject.moved().made()) make(subject, lot, index++);
    for (Lot lot : subject.moved().restored()) put(lot);
    for (Lot lot : subject.takenFromLots()) take(subject, lot);
  }

  private void make(Subject subject, Lot lot, int index) {
    LotId id = new LotId(subject.sequence(), index);
    if (!lot.id().equals(id))
      subject.fault(Proof.LOTS, "It makes lot " + lot.id() + ", which is to be " + id + ".");
    add(lot);
  }

  private void put(Lot lot) {
    for (int i = 0; i < lots.size(); i++)
      if (lots.get(i).isSameAs(lot)) {
        lots.set(i, lots.get(i).plus(lot));
        return;
      }
    add(lot);
  }

  private void add(Lot lot) {
    if (lots.isEmpty()) lots = new ArrayList<>(2);
    lots.add(shared.lean(lot));
  }

  private void take(Subject subject, Lot part) {
    for (int i = 0; i < lots.size(); i++)
      if (lots.get(i).isSameAs(part)) {
        Stamps.check(subject, lots.get(i), part);
        take(subject, i, part);
        return;
      }
    subject.fault(
        Proof.LOTS,
        "It takes %,d of lot %s that ends on %s, which the member does not have."
            .formatted(part.amountMinor(), part.id(), part.expiresOn()));
  }

  private void take(Subject subject, int i, Lot part) {
    long left = lots.get(i).amountMinor() - part.amountMinor();
    if (left < 0)
      subject.fault(
          Proof.LOTS,
          "It takes %,d of lot %s, of which %,d are left."
              .formatted(part.amountMinor(), part.id(), lots.get(i).amountMinor()));
    if (left > 0) lots.set(i, lots.get(i).minus(part));
    else lots.remove(i);
  }
}
