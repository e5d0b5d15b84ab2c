package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import punchcard.onboarding.rights.RightsStanding.Opposition;

/// Whether a member objects to a use of its data.
///
/// @param to `marketing` or `profiling`
/// @param since when the log got the fact that made it so
/// @param position where the log has that fact
@Serdeable
record ObjectionView(String to, boolean inForce, Instant since, PositionView position) {
  static ObjectionView of(Opposition opposition, int partition) {
    return new ObjectionView(
        opposition.to().code(),
        opposition.inForce(),
        opposition.since().at(),
        PositionView.of(PositionView.inLog(partition, opposition.since().offset())));
  }
}
