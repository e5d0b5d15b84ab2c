package punchcard.onboarding.goal;

import static punchcard.onboarding.goal.GoalRefusal.BAD_ID;
import static punchcard.onboarding.goal.GoalRefusal.BAD_METRIC;
import static punchcard.onboarding.goal.GoalRefusal.BAD_TARGET;
import static punchcard.onboarding.goal.GoalRefusal.UNKNOWN_PARTNER;

import java.util.Optional;
import java.util.function.Predicate;
import punchcard.kernel.PartnerId;

/// Judges what a goal is to be, whoever sets it.
public final class GoalScreening {
  private static final long MOST = 1_000_000_000;

  private GoalScreening() {}

  /// A goal, or why it is none.
  public sealed interface Screened permits Sound, GoalRefused {}

  /// It may be set.
  public record Sound(GoalId id, Goal goal) implements Screened {}

  /// What the wish comes to.
  ///
  /// @param registered whether a partner is
  public static Screened screen(GoalWish wish, Predicate<PartnerId> registered) {
    if (!GoalId.isValid(wish.id())) return no(BAD_ID, wish.id());
    if (!Metric.isValid(wish.metric())) return no(BAD_METRIC, wish.metric());
    if (wish.target() < 1 || wish.target() > MOST)
      return no(BAD_TARGET, wish.target() + " is not from 1 to " + MOST);
    Optional<String> stranger = wish.attendedBy().filter(name -> !isPartner(name, registered));
    if (stranger.isPresent()) return no(UNKNOWN_PARTNER, stranger.get());
    return new Sound(
        new GoalId(wish.id()),
        new Goal(
            new Metric(wish.metric()),
            wish.target(),
            wish.dueOn(),
            wish.attendedBy().map(PartnerId::new)));
  }

  private static boolean isPartner(String name, Predicate<PartnerId> registered) {
    return PartnerId.isValid(name) && registered.test(new PartnerId(name));
  }

  private static GoalRefused no(GoalRefusal refusal, String detail) {
    return new GoalRefused(refusal, detail);
  }
}
