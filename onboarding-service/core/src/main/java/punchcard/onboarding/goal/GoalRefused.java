package punchcard.onboarding.goal;

/// Nothing comes of it, and the log does not change.
///
/// @param refusal the first that applies
/// @param detail what exactly
public record GoalRefused(GoalRefusal refusal, String detail)
    implements GoalScreening.Screened, GoalOutcome {}
