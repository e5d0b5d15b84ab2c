package punchcard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class RoundingPropertiesTest {
  @Property
  void rounding_is_that_of_exact_decimals(
      @ForAll @LongRange(min = 0) long numerator,
      @ForAll @LongRange(min = 1) long denominator,
      @ForAll Rounding rounding) {
    long rounded = rounding.of(Ratio.of(numerator, denominator));

    assertThat(rounded).isEqualTo(exactly(numerator, denominator, rounding));
  }

  @Property
  void rounding_is_never_off_by_one_or_more(
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long numerator,
      @ForAll @LongRange(min = 1, max = 10_000) long denominator,
      @ForAll Rounding rounding) {
    long rounded = rounding.of(Ratio.of(numerator, denominator));

    assertThat(Math.abs(rounded * denominator - numerator)).isLessThan(denominator);
  }

  private static long exactly(long numerator, long denominator, Rounding rounding) {
    RoundingMode mode =
        switch (rounding) {
          case DOWN -> RoundingMode.DOWN;
          case UP -> RoundingMode.UP;
          case HALF_UP -> RoundingMode.HALF_UP;
          case HALF_EVEN -> RoundingMode.HALF_EVEN;
        };
    BigInteger[] parts =
        BigInteger.valueOf(numerator).divideAndRemainder(BigInteger.valueOf(denominator));
    // The remainder's share, exact enough to stay on its side of a half: twice it against the
    // whole.
    int half = parts[1].shiftLeft(1).compareTo(BigInteger.valueOf(denominator));
    BigDecimal share =
        parts[1].signum() == 0
            ? BigDecimal.ZERO
            : new BigDecimal(half < 0 ? "0.25" : half == 0 ? "0.5" : "0.75", MathContext.UNLIMITED);
    return new BigDecimal(parts[0]).add(share).setScale(0, mode).longValueExact();
  }
}
