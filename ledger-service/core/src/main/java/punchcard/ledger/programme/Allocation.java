package punchcard.ledger.programme;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides what a customer pays between the goods and the points that come with them, in
/// proportion to what each would sell for alone (IFRS 15, 73–80 and B42; Example 52).
///
/// It is made once, when the points are made, and never again, whatever is expected later.
public final class Allocation {
  private Allocation() {}

  /// What a sale's price leaves for its points.
  ///
  /// @param paidMinor what was paid for everything
  /// @param goodsAloneMinor what the goods alone would sell for
  /// @param microsPerMinor millionths of the money's unit in one minor unit
  /// @param points minor units of points
  public static long toPoints(
      long paidMinor, long goodsAloneMinor, long microsPerMinor, long points, IssueTerms terms) {
    BigInteger of = BigInteger.valueOf(terms.expected().of());
    BigInteger goods =
        BigInteger.valueOf(goodsAloneMinor).multiply(BigInteger.valueOf(microsPerMinor));
    BigInteger alone =
        BigInteger.valueOf(points)
            .multiply(BigInteger.valueOf(terms.standAloneMicros()))
            .multiply(BigInteger.valueOf(terms.expected().redeemed()));
    if (goods.signum() == 0 && alone.signum() == 0) return 0;
    return byLargestRemainder(paidMinor, List.of(goods.multiply(of), alone)).getLast();
  }

  /// Divides an amount in proportion to weights so that the parts sum to it: each part is
  /// rounded down, and what is left goes, a minor unit each, to those with the largest
  /// remainders (the earlier of equals).
  ///
  /// @throws IllegalArgumentException if an amount or weight is negative, or no weight is
  ///     positive
  public static List<Long> byLargestRemainder(long minor, List<BigInteger> weights) {
    BigInteger sum = weights.stream().reduce(ZERO, BigInteger::add);
    if (minor < 0 || sum.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0))
      throw new IllegalArgumentException("cannot divide " + minor + " by " + weights);
    List<BigInteger[]> shares =
        weights.stream()
            .map(weight -> weight.multiply(BigInteger.valueOf(minor)).divideAndRemainder(sum))
            .toList();
    List<Long> parts = new ArrayList<>(shares.stream().map(s -> s[0].longValueExact()).toList());
    long left = minor - parts.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
        .limit(left)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return List.copyOf(parts);
  }
}
