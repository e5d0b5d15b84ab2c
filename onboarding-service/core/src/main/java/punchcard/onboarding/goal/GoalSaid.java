package punchcard.onboarding.goal;

import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;

/// A fact where the log has it.
///
/// @param saidBy the partner that has said so; empty: the member has
/// @param name what they call it; for a member: the request that it answers
/// @param occurredAt when it happened
public record GoalSaid(
    LogPoint at, Optional<PartnerId> saidBy, String name, Instant occurredAt, GoalFact fact) {}
