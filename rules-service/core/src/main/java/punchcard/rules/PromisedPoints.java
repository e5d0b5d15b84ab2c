package punchcard.rules;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import punchcard.kernel.Currency;

/// What one booking has promised its member, and how much of that the member has: all that the
/// rules need to remember of a booking, until it is cancelled or wholly fulfilled.
///
/// @param bookedMinor the booking's money, in minor units
/// @param fulfilledMinor how much of it was fulfilled
/// @param points what was promised of each currency
public record PromisedPoints(
    long bookedMinor, long fulfilledMinor, SortedMap<Currency, Amount> points) {
  private static final PromisedPoints NONE = new PromisedPoints(0, 0, Collections.emptySortedMap());

  /// Takes a copy, so that nothing changes afterwards.
  public PromisedPoints {
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }

  /// What was promised of one currency; minor units.
  ///
  /// @param maturedMinor what of it has become the member's
  public record Amount(long promisedMinor, long maturedMinor) {
    long left() {
      return promisedMinor - maturedMinor;
    }

    private Amount plus(Amount more) {
      return new Amount(
          Math.addExact(promisedMinor, more.promisedMinor), maturedMinor + more.maturedMinor);
    }
  }

  /// Of a booking that has promised nothing, or has nothing more to promise.
  public static PromisedPoints none() {
    return NONE;
  }

  /// Whether there is nothing to remember.
  public boolean isNone() {
    return points.isEmpty();
  }

  /// Whether the booking is wholly fulfilled once so much more of its money is.
  boolean isWholeWith(long minor) {
    return minor >= bookedMinor - fulfilledMinor;
  }

  /// The currencies of which something is still to come.
  SortedSet<Currency> waiting() {
    return new TreeSet<>(left().keySet());
  }

  /// Of each currency what is still to come.
  SortedMap<Currency, Long> left() {
    SortedMap<Currency, Long> left = new TreeMap<>();
    points.forEach(
        (currency, promised) -> {
          if (promised.left() > 0) left.put(currency, promised.left());
        });
    return left;
  }

  /// Of each currency the part that so much of the booking's money is, rounded down, and never more
  /// than is still to come; without those of which it is nothing.
  SortedMap<Currency, Long> part(long minor) {
    SortedMap<Currency, Long> part = new TreeMap<>();
    points.forEach(
        (currency, promised) -> {
          long share = Math.min(share(promised.promisedMinor(), minor), promised.left());
          if (share > 0) part.put(currency, share);
        });
    return part;
  }

  /// Less than all of the money is at stake, so the share is less than the points and fits.
  private long share(long promisedMinor, long minor) {
    return BigInteger.valueOf(promisedMinor)
        .multiply(BigInteger.valueOf(minor))
        .divide(BigInteger.valueOf(bookedMinor))
        .longValueExact();
  }

  /// The booking is made, or made again: both its money and its points add up.
  PromisedPoints promising(long minor, SortedMap<Currency, Long> promised) {
    SortedMap<Currency, Amount> sum = new TreeMap<>(points);
    promised.forEach((currency, more) -> sum.merge(currency, new Amount(more, 0), Amount::plus));
    return new PromisedPoints(bookedMinor + minor, fulfilledMinor, sum);
  }

  PromisedPoints maturing(long minor, SortedMap<Currency, Long> matured) {
    SortedMap<Currency, Amount> sum = new TreeMap<>(points);
    matured.forEach((currency, more) -> sum.merge(currency, new Amount(0, more), Amount::plus));
    return new PromisedPoints(bookedMinor, fulfilledMinor + minor, sum);
  }
}
