package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zalando.problem.ThrowableProblem;
import punchcard.onboarding.rights.RightKind;
import punchcard.onboarding.rights.RightsDemand;
import punchcard.onboarding.rights.RightsRefusal;
import punchcard.onboarding.rights.RightsRefused;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.onboarding.rights.RightsScreening;

/// A request of a right that came another way.
///
/// @param kind `access`, `rectification`, `erasure`, `restriction`, `portability`, `objection`
/// @param receivedOn the day, in the programme's time zone
/// @param channel by which it came: `letter`, `phone`
@Serdeable
record RightsEntryRequest(
    @Nullable String kind, @Nullable LocalDate receivedOn, @Nullable String channel) {
  /// @throws org.zalando.problem.ThrowableProblem if something in it has another form
  RightsDemand demand(RightsRequestId id, LocalDate today) {
    String named = ShortText.of(kind);
    RightKind right = RightKind.of(named).orElseThrow(() -> refused(RightsRefusal.BAD_KIND, named));
    String way = ShortText.of(channel);
    RightsProblems.check(RightsScreening.channel(way));
    if (receivedOn == null) throw refused(RightsRefusal.BAD_DAY, "receivedOn");
    RightsProblems.check(RightsScreening.day(receivedOn, today));
    return new RightsDemand.Enter(id, right, receivedOn, way);
  }

  private static ThrowableProblem refused(RightsRefusal refusal, String detail) {
    return RightsProblems.refused(new RightsRefused(refusal, detail));
  }
}
