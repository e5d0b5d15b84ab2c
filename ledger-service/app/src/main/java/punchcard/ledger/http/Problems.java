package punchcard.ledger.http;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.zalando.problem.ThrowableProblem;
import punchcard.ledger.KeyReused;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Refusal;
import punchcard.runtime.HttpProblem;

/// What the ledger answers instead of a result, as RFC 9457 problems.
final class Problems {
  private Problems() {}

  /// The member does not exist, or is not the caller's to know: nobody learns which.
  static ThrowableProblem noSuchMember() {
    return problem(HttpStatus.NOT_FOUND, "There is no such member.");
  }

  static ThrowableProblem badInput(List<String> violations) {
    return HttpProblem.of(HttpStatus.UNPROCESSABLE_ENTITY, String.join("; ", violations))
        .with("violations", violations)
        .build();
  }

  static ThrowableProblem refused(LedgerEvent.Refused refused) {
    if (refused.reason() == Refusal.UNKNOWN_MEMBER) return noSuchMember();
    return HttpProblem.of(
            HttpStatus.CONFLICT, "The ledger refuses this redemption: " + refused.reason() + ".")
        .withTitle("Refused")
        .with("reason", refused.reason().name())
        .with("currency", refused.currency().code())
        .with("balance", refused.spendableMinor())
        .build();
  }

  static ThrowableProblem keyReused(KeyReused reused) {
    return problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "The key " + reused.key() + " was used before for another redemption.");
  }

  static ThrowableProblem unanswered() {
    return problem(HttpStatus.GATEWAY_TIMEOUT, "unknown: ask again with the same key");
  }

  static ThrowableProblem notReady() {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was done; ask again.");
  }

  private static ThrowableProblem problem(HttpStatus status, String detail) {
    return HttpProblem.of(status, detail).build();
  }
}
