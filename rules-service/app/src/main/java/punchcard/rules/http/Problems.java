package punchcard.rules.http;

import io.micronaut.http.HttpStatus;
import org.zalando.problem.ThrowableProblem;
import punchcard.rules.publishing.Objection;
import punchcard.rules.publishing.ProposalRefused;
import punchcard.runtime.HttpProblem;

/// What is answered instead of a result, as RFC 9457 problems.
final class Problems {
  private Problems() {}

  static ThrowableProblem badId(String id) {
    return HttpProblem.of(
            HttpStatus.BAD_REQUEST,
            "'" + id + "' is not an agreement id: lower-case letters, digits, hyphens.")
        .build();
  }

  /// Where an agreement of this name would be read, the schema is.
  static ThrowableProblem schemasName(String id) {
    return HttpProblem.of(HttpStatus.BAD_REQUEST, "No agreement can be called '" + id + "'.")
        .build();
  }

  /// A change of rules takes two people here.
  static ThrowableProblem secondPerson() {
    return HttpProblem.of(
            HttpStatus.CONFLICT,
            "Nobody publishes alone here: propose it, and let another operator approve it.")
        .with("reason", "SECOND_PERSON")
        .build();
  }

  static ThrowableProblem refused(ProposalRefused refused) {
    var problem =
        HttpProblem.of(HttpStatus.CONFLICT, why(refused.objection()))
            .with("reason", refused.objection().name());
    if (!refused.missing().isEmpty())
      problem.with("missing", ProposedView.names(refused.missing()));
    return problem.build();
  }

  private static String why(Objection objection) {
    return switch (objection) {
      case APPROVED_ALREADY -> "Another person has approved it already.";
      case SAME_PERSON -> "Who proposed it cannot approve it.";
      case NOT_ACCEPTED -> "A partner that would pay by it has not accepted it.";
      case OVERTAKEN -> "Another version came between: propose it anew, on top of that one.";
    };
  }

  static ThrowableProblem noSuchProposal() {
    return HttpProblem.of(HttpStatus.NOT_FOUND, "There is no such proposal.").build();
  }

  static ThrowableProblem badRequest(String why) {
    return HttpProblem.of(HttpStatus.BAD_REQUEST, why).build();
  }

  static ThrowableProblem notTheirs() {
    return HttpProblem.of(HttpStatus.FORBIDDEN, "Partners ask for events of their own.").build();
  }

  static ThrowableProblem noSuchEvent() {
    return HttpProblem.of(
            HttpStatus.NOT_FOUND,
            "The member's history has no such event: it is too old, no rule looks at its type, or"
                + " it was set aside.")
        .build();
  }

  static ThrowableProblem later() {
    return HttpProblem.of(
            HttpStatus.SERVICE_UNAVAILABLE, "The member's owner is just changing: ask again.")
        .build();
  }

  static ThrowableProblem notFound() {
    return HttpProblem.of(HttpStatus.NOT_FOUND, "There is no such agreement or version.").build();
  }
}
