package punchcard.local.check;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Converted points are as many as the rate says, rounded down, and have their issuers, prices and
/// days still.
final class Conversions {
  private Conversions() {}

  static List<String> differences(Evidence evidence) {
    return Walk.before(evidence, Conversions::look);
  }

  private static void look(Books books, Entry entry, List<String> differences) {
    if (!(entry.origin() instanceof Origin.PointsConverted rate)) return;
    List<Lot> given = entry.moved().spent();
    List<Lot> made = entry.moved().made();
    long should = times(Lot.sum(given), rate.rateTo()).divide(big(rate.rateFrom())).longValue();
    if (Lot.sum(made) != should)
      differences.add(entry.entryId() + " makes " + Lot.sum(made) + ", should make " + should);
    Set<List<Object>> known = new HashSet<>();
    for (Lot lot : given) known.add(kept(lot));
    for (Lot lot : made)
      if (!known.contains(kept(lot)))
        differences.add(entry.entryId() + " converts nothing to " + lot);
    if (allocated(given) != allocated(made))
      differences.add(entry.entryId() + " loses some of " + allocated(given) + " allocated");
  }

  /// How much must be given so that so much is made.
  static long needed(long made, Origin.PointsConverted rate) {
    BigInteger[] exact = times(made, rate.rateFrom()).divideAndRemainder(big(rate.rateTo()));
    return exact[0].longValue() + exact[1].signum();
  }

  private static List<Object> kept(Lot lot) {
    Lot.Stamp stamp = lot.stamp();
    return List.of(
        stamp.rule(),
        stamp.earnedOn(),
        stamp.basis(),
        stamp.money(),
        stamp.issuePriceMicros(),
        "" + lot.expiresOn());
  }

  private static long allocated(List<Lot> lots) {
    return lots.stream().mapToLong(Lot::allocated).sum();
  }

  private static BigInteger times(long one, long other) {
    return big(one).multiply(big(other));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
