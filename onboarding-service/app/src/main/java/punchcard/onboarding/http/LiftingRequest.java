package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsScreening;

/// Why a restriction is lifted. The member need not say; an operator does, and has told it before.
///
/// @param memberToldOn the day on which the operator has told the member
@Serdeable
record LiftingRequest(@Nullable String reason, @Nullable LocalDate memberToldOn) {
  /// @throws org.zalando.problem.ThrowableProblem if something in it has another form
  static RightsDemand demand(@Nullable LiftingRequest request, LocalDate today) {
    String reason = request == null ? "" : ShortText.of(request.reason);
    RightsProblems.check(RightsScreening.reason(reason));
    Optional<LocalDate> toldOn =
        Optional.ofNullable(request).flatMap(it -> Optional.ofNullable(it.memberToldOn));
    toldOn.ifPresent(day -> RightsProblems.check(RightsScreening.day(day, today)));
    return new RightsDemand.Lift(reason, toldOn);
  }
}
