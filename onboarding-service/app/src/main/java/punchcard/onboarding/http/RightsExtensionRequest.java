package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsRefusal;
import punchcard.onboarding.rights.RightsRefused;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.onboarding.rights.RightsScreening;

/// That the answer to a request takes two months more, and why.
///
/// @param memberToldOn the day on which the member was told so, in the programme's time zone
@Serdeable
record RightsExtensionRequest(@Nullable String reason, @Nullable LocalDate memberToldOn) {
  /// @throws org.zalando.problem.ThrowableProblem if something in it has another form
  RightsDemand demand(RightsRequestId id, LocalDate today) {
    String why = ShortText.of(reason);
    RightsProblems.check(RightsScreening.reason(why));
    if (memberToldOn == null)
      throw RightsProblems.refused(new RightsRefused(RightsRefusal.BAD_DAY, "memberToldOn"));
    RightsProblems.check(RightsScreening.day(memberToldOn, today));
    return new RightsDemand.Extend(id, why, memberToldOn);
  }
}
