package punchcard.onboarding;

import punchcard.kernel.MemberId;

/// A partner's reference belongs to this member.
///
/// @param by the signup that bound it, so that the same signup is known again however late it comes
///     back
public record Binding(MemberId member, EventKey by) {}
