package punchcard.onboarding.consent;

import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// A consent, as one fact in the log has made it.
///
/// @param position of that fact
public record Changed(MemberId member, Standing standing, LogPosition position) {}
