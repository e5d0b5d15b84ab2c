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

  /// @param ofStaff whether a partner's staff asked, to whom only what is that partner's is known
  static ThrowableProblem refused(LedgerEvent.Refused refused, boolean ofStaff) {
    Refusal reason = refused.reason();
    if (isOfNobodyKnown(reason, ofStaff)) return noSuchMember();
    return HttpProblem.of(
            HttpStatus.CONFLICT, "The ledger refuses this: " + reason + "." + advice(reason))
        .withTitle("Refused")
        .with("reason", reason.name())
        .with("currency", refused.currency() == null ? "" : refused.currency().code())
        .with("balance", refused.spendableMinor())
        .build();
  }

  private static boolean isOfNobodyKnown(Refusal reason, boolean ofStaff) {
    boolean isUnknownHere = reason == Refusal.UNKNOWN_HOLD || reason == Refusal.UNKNOWN_ENTRY;
    boolean isUnknown = reason == Refusal.UNKNOWN_MEMBER || reason == Refusal.MEMBER_ERASED;
    return isUnknown || (ofStaff && isUnknownHere);
  }

  private static String advice(Refusal reason) {
    return reason == Refusal.ENTRY_NOT_REMEMBERED
        ? " Ask again with another key, and say in \"at\" in which partition and at which offset"
            + " of the journal the entry lies."
        : "";
  }

  static ThrowableProblem keyReused(KeyReused reused) {
    return problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "The key " + reused.key() + " was used before for something else.");
  }

  /// The member is known to the caller, but this is for others to ask.
  ///
  /// @param who may
  static ThrowableProblem forbidden(String who) {
    return problem(HttpStatus.FORBIDDEN, "This may be asked by " + who + " only.");
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
