package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;

/// The member to whom a reference belongs.
@Serdeable
record MemberView(String memberId) {}
