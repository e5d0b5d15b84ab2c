package punchcard.onboarding.merge;

import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.LogPoint;

/// What a merge has become.
///
/// @param other of the two
/// @param since the fact that has made it so
public record MergeStanding(MergeId id, MemberId other, MergeState state, LogPoint since) {}
