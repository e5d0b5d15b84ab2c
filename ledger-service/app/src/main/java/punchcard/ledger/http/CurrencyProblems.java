package punchcard.ledger.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.ledger.publishing.ScaleIsFixed;
import punchcard.runtime.HttpProblem;

/// What is answered instead of a currency, as RFC 9457 problems.
final class CurrencyProblems {
  private CurrencyProblems() {}

  static ThrowableProblem noSuchCurrency() {
    return HttpProblem.of(HttpStatus.NOT_FOUND, "There is no such currency.").build();
  }

  static ThrowableProblem scaleIsFixed(ScaleIsFixed fixed) {
    return HttpProblem.of(HttpStatus.CONFLICT, fixed.getMessage() + ".")
        .withTitle("Refused")
        .with("reason", "SCALE_IS_FIXED")
        .build();
  }
}
