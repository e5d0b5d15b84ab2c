package punchcard.rules;

/// How a ratio becomes whole minor units. A rule always names one.
public enum Rounding {
  /// What is left over is dropped.
  DOWN {
    @Override
    long quotient(long quotient, long remainder, long denominator) {
      return quotient;
    }
  },
  /// Anything left over makes one more.
  UP {
    @Override
    long quotient(long quotient, long remainder, long denominator) {
      return remainder == 0 ? quotient : quotient + 1;
    }
  },
  /// A half or more makes one more.
  HALF_UP {
    @Override
    long quotient(long quotient, long remainder, long denominator) {
      return remainder >= denominator - remainder ? quotient + 1 : quotient;
    }
  },
  /// More than a half makes one more; just a half goes to the even neighbour, so that many
  /// roundings favour nobody.
  HALF_EVEN {
    @Override
    long quotient(long quotient, long remainder, long denominator) {
      int half = Long.compare(remainder, denominator - remainder);
      return half > 0 ? quotient + 1 : half < 0 ? quotient : quotient + (quotient & 1);
    }
  };

  /// The whole number that this ratio becomes.
  ///
  /// @throws RuleFailure if the ratio is negative: nobody earns less than nothing
  public long of(Ratio ratio) {
    if (ratio.isNegative()) throw new RuleFailure(Fault.NEGATIVE_AMOUNT);
    long denominator = ratio.denominator();
    return quotient(ratio.numerator() / denominator, ratio.numerator() % denominator, denominator);
  }

  abstract long quotient(long quotient, long remainder, long denominator);
}
