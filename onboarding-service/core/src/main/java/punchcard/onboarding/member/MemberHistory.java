package punchcard.onboarding.member;

import punchcard.onboarding.consent.ConsentHistory;

/// All that the log says of a member, as far as demands are decided by it.
public record MemberHistory(ConsentHistory consents) {}
