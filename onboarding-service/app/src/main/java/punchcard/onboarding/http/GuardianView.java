package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import punchcard.onboarding.guardian.GuardianStanding;

/// A member's guardian.
///
/// @param inForce whether nobody has ended it; when the member is of age, it has no power all the
///     same
/// @param position where the member's log has that
@Serdeable
record GuardianView(String guardianId, boolean inForce, Instant since, PositionView position) {
  static GuardianView of(GuardianStanding standing, int partition) {
    return new GuardianView(
        standing.guardian().value(),
        standing.inForce(),
        standing.since().at(),
        PositionView.of(PositionView.inLog(partition, standing.since().offset())));
  }
}
