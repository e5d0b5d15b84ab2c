package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import punchcard.onboarding.rights.RightsStanding.Restriction;

/// Whether nothing is disclosed of a member because the member wants it so.
///
/// @param since when the log got the fact that made it so
/// @param position where the log has that fact
@Serdeable
record RestrictionView(boolean inForce, Instant since, PositionView position) {
  static RestrictionView of(Restriction restriction, int partition) {
    return new RestrictionView(
        restriction.inForce(),
        restriction.since().at(),
        PositionView.of(PositionView.inLog(partition, restriction.since().offset())));
  }
}
