package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.onboarding.rights.RightsScreening;

/// How a request was answered.
///
/// @param granted whether it was done what the member wanted
/// @param reason why not, or how
@Serdeable
record RightsAnswerRequest(boolean granted, @Nullable String reason) {
  /// @throws org.zalando.problem.ThrowableProblem if something in it has another form
  RightsDemand demand(RightsRequestId id) {
    String why = ShortText.of(reason);
    RightsProblems.check(RightsScreening.reason(why));
    return new RightsDemand.Answer(id, granted, why);
  }
}
