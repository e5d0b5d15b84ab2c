package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.relation.RelationScreening;

/// Why something is declined or ended: it may be left out.
@Serdeable
record WhyRequest(@Nullable String reason) {
  /// @throws org.zalando.problem.ThrowableProblem if it is too long, or has control characters
  static String given(@Nullable WhyRequest request) {
    String reason = request == null ? "" : ShortText.of(request.reason);
    RelationProblems.check(RelationScreening.reason(reason));
    return reason;
  }
}
