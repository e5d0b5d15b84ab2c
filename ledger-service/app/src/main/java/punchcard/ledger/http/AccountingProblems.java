package punchcard.ledger.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.accounting.decision.Objection;
import punchcard.runtime.HttpProblem;

/// What is answered instead of terms and decisions, as RFC 9457 problems.
final class AccountingProblems {
  private AccountingProblems() {}

  static ThrowableProblem noSuchTerms() {
    return HttpProblem.of(HttpStatus.NOT_FOUND, "There are no such terms.").build();
  }

  static ThrowableProblem noSuchDecision() {
    return HttpProblem.of(HttpStatus.NOT_FOUND, "There is no such decision.").build();
  }

  static ThrowableProblem noSuchReport() {
    return HttpProblem.of(HttpStatus.NOT_FOUND, "There is no such report.").build();
  }

  static ThrowableProblem refused(Objection objection) {
    return HttpProblem.of(HttpStatus.CONFLICT, why(objection))
        .withTitle("Refused")
        .with("reason", objection.name())
        .build();
  }

  private static String why(Objection objection) {
    return switch (objection) {
      case SAME_PERSON -> "Who proposed it cannot approve it.";
      case APPROVED_ALREADY -> "Another person has approved it already.";
      case NOT_THE_OLDEST_OPEN_MONTH -> "Months are closed one after the other.";
      case MONTH_NOT_OVER -> "The programme's month is not over.";
      case MONTH_IS_CLOSED -> "The month is closed.";
      case HAS_LEFT_ALREADY -> "The partner has left already.";
      case REFERENCE_IS_TAKEN -> "The partner has another payment of that reference.";
    };
  }
}
