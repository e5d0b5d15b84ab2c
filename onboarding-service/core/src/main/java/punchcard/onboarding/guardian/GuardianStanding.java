package punchcard.onboarding.guardian;

import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.LogPoint;

/// A member's guardian, as the log has it.
///
/// @param inForce whether nobody has ended it; the member may be of age since
/// @param since the fact that made it so
public record GuardianStanding(MemberId guardian, boolean inForce, LogPoint since) {}
