package punchcard.cli.audit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import punchcard.ledger.journal.Lot;

/// Lots that were taken and can be given back, each up to what was taken of it.
final class Returnable {
  private final List<Lot> lots;
  private final long[] left;

  Returnable(List<Lot> taken) {
    lots = taken;
    left = taken.stream().mapToLong(Lot::amountMinor).toArray();
  }

  long leftMinor() {
    long sum = 0;
    for (long minor : left) sum += minor;
    return sum;
  }

  /// Gives all of these back, or tells why that cannot be.
  ///
  /// @param proof which proof fails if they were not taken
  void giveBack(Subject subject, Proof proof, List<Lot> parts) {
    for (Lot part : parts) giveBack(subject, proof, part);
  }

  private void giveBack(Subject subject, Proof proof, Lot part) {
    long open = part.amountMinor();
    open = giveBack(subject, part, open, lot -> hasSameEnd(lot, part));
    open = giveBack(subject, part, open, lot -> !hasSameEnd(lot, part));
    if (open == part.amountMinor() && lots.stream().noneMatch(lot -> lot.id().equals(part.id())))
      subject.fault(proof, "It gives lot " + part.id() + " back, which was not taken.");
    else if (open > 0)
      subject.fault(
          proof, "It gives back %,d more of lot %s than was taken.".formatted(open, part.id()));
  }

  private static boolean hasSameEnd(Lot lot, Lot part) {
    return Objects.equals(lot.expiresOn(), part.expiresOn());
  }

  private long giveBack(Subject subject, Lot part, long minor, Predicate<Lot> wanted) {
    long open = minor;
    for (int i = 0; i < left.length && open > 0; i++) {
      Lot lot = lots.get(i);
      if (left[i] == 0 || !lot.id().equals(part.id()) || !wanted.test(lot)) continue;
      long given = Math.min(open, left[i]);
      left[i] -= given;
      open -= given;
      Stamps.check(subject, lot, part);
      LastDay.check(subject, lot, part);
    }
    return open;
  }
}
