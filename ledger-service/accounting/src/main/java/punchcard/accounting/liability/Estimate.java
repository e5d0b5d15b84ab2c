package punchcard.accounting.liability;

import java.time.Instant;
import punchcard.ledger.programme.ExpectedRedemption;

/// The approved fact of how many points of a portfolio are expected to be spent, from a moment
/// on.
///
/// A later one replaces it for all points of the portfolio; what changes is caught up in the
/// period of the change, and no allocation is made again (IFRS 15, B46 and 88).
///
/// @param highlyProbable whether breakage may be counted on; if not, it is recognised only when
///     points expire (IFRS 15, 56–58 and B46)
public record Estimate(
    Portfolio portfolio,
    ExpectedRedemption expected,
    boolean highlyProbable,
    Instant validFrom,
    String approvedBy,
    Instant approvedAt) {
  /// @throws IllegalArgumentException if nobody has approved it
  public Estimate {
    if (approvedBy.isBlank()) throw new IllegalArgumentException("an estimate is approved");
  }

  /// What revenue is recognised by.
  ExpectedRedemption counted() {
    return highlyProbable ? expected : ExpectedRedemption.ALL;
  }
}
