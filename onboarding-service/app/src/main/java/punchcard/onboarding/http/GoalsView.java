package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// All goals that a member was ever set, by their authors and names.
@Serdeable
record GoalsView(List<GoalView> goals) {}
