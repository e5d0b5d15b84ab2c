package punchcard.onboarding.stream;

import punchcard.avro.GuardianSoFar;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.guardian.GuardianStanding;

/// Translates how it stands with a guardian, for who waits.
final class GuardianReplies {
  private GuardianReplies() {}

  static GuardianSoFar record(GuardianStanding it, int partition) {
    return new GuardianSoFar(
        partition, it.guardian().value(), it.inForce(), it.since().offset(), it.since().at());
  }

  static GuardianStanding read(GuardianSoFar it) {
    return new GuardianStanding(
        new MemberId(it.getGuardianId()),
        it.getInForce(),
        new LogPoint(it.getOffset(), it.getRecordedAt()));
  }
}
