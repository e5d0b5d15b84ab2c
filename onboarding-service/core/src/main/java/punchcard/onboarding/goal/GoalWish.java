package punchcard.onboarding.goal;

import java.time.LocalDate;
import java.util.Optional;

/// What somebody wants a goal to be: not yet believed.
///
/// @param attendedBy the partner that is to answer for it; empty: who sets it
public record GoalWish(
    String id,
    String metric,
    long target,
    Optional<LocalDate> dueOn,
    Optional<String> attendedBy) {}
