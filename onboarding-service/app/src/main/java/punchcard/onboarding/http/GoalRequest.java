package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.goal.GoalScreening;
import punchcard.onboarding.goal.GoalScreening.Screened;
import punchcard.onboarding.goal.GoalWish;

/// What a member aims at.
///
/// @param metric `visits`, `activities`, or a unit of activities such as `steps`
/// @param dueOn the last day, in the programme's time zone; left out: some day
@Serdeable
record GoalRequest(@Nullable String metric, @Nullable Long target, @Nullable LocalDate dueOn) {
  Screened screened(String id) {
    GoalWish wish =
        new GoalWish(
            id,
            ShortText.of(metric),
            target == null ? 0 : target,
            Optional.ofNullable(dueOn),
            Optional.empty());
    return GoalScreening.screen(wish, _ -> false);
  }
}
