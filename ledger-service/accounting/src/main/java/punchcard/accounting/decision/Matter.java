package punchcard.accounting.decision;

import java.time.Instant;
import java.time.YearMonth;
import punchcard.accounting.exposure.Payment;
import punchcard.accounting.liability.Portfolio;
import punchcard.accounting.terms.Departure;
import punchcard.ledger.programme.ExpectedRedemption;

/// What is to be decided.
public sealed interface Matter {
  /// How many points of a portfolio are expected to be spent, from a moment on.
  ///
  /// @param highlyProbable whether breakage may be counted on
  record Estimation(
      Portfolio portfolio, ExpectedRedemption expected, boolean highlyProbable, Instant validFrom)
      implements Matter {}

  /// A month's books are closed.
  record MonthEnd(YearMonth period) implements Matter {}

  /// A partner leaves.
  record Leaving(Departure departure) implements Matter {}

  /// Money has changed hands between a partner and the operator.
  record Paying(Payment payment) implements Matter {}
}
