package punchcard.onboarding.guardian;

import static punchcard.onboarding.guardian.GuardianRefusal.BELOW_AGE;
import static punchcard.onboarding.guardian.GuardianRefusal.KEY_REUSED;
import static punchcard.onboarding.guardian.GuardianRefusal.NOT_PROVEN;
import static punchcard.onboarding.guardian.GuardianRefusal.NO_REASON;
import static punchcard.onboarding.guardian.GuardianRefusal.OF_AGE;
import static punchcard.onboarding.guardian.GuardianRefusal.SAME_MEMBER;
import static punchcard.onboarding.guardian.GuardianRefusal.UNKNOWN_GUARDIAN;

import java.util.Optional;
import punchcard.onboarding.guardian.GuardianDemand.End;
import punchcard.onboarding.guardian.GuardianDemand.Name;
import punchcard.onboarding.guardian.GuardianOutcome.Is;
import punchcard.onboarding.guardian.GuardianOutcome.ToSay;

/// Decides what comes of a demand, by what the log has said so far.
public final class DecideGuardian {
  private DecideGuardian() {}

  /// A fact for the log, what is so, or a refusal.
  public static GuardianOutcome decide(GuardianHistory history, GuardianCommand command) {
    if (history.by(command.request()).isPresent()) return became(history, command);
    return switch (command.demand()) {
      case Name wish -> name(history, wish, command);
      case End wish -> end(history, wish, command);
    };
  }

  private static GuardianOutcome name(GuardianHistory history, Name wish, GuardianCommand command) {
    if (!wish.isShown()) return no(NOT_PROVEN, wish.guardian());
    if (wish.reason().isBlank()) return no(NO_REASON, "how it was verified");
    if (wish.guardian().equals(command.member())) return no(SAME_MEMBER, wish.guardian());
    if (!command.isBelowAge()) return no(OF_AGE, command.member());
    return history
        .find(wish.guardian())
        .filter(GuardianStanding::inForce)
        .<GuardianOutcome>map(Is::new)
        .orElseGet(() -> named(wish, command));
  }

  private static GuardianOutcome named(Name wish, GuardianCommand command) {
    return new ToSay(new GuardianFact.Named(wish.guardian(), wish.reason(), command.by()));
  }

  private static GuardianOutcome end(GuardianHistory history, End wish, GuardianCommand command) {
    Optional<GuardianStanding> found = history.find(wish.guardian());
    if (found.isEmpty()) return no(UNKNOWN_GUARDIAN, wish.guardian());
    if (!command.isOwn() && !command.isGuardians() && wish.reason().isBlank())
      return no(NO_REASON, "why it ends");
    if (command.isOwn() && command.isBelowAge()) return no(BELOW_AGE, command.member());
    return found.get().inForce()
        ? new ToSay(new GuardianFact.Ended(wish.guardian(), wish.reason(), command.by()))
        : new Is(found.get());
  }

  /// What a demand's fact has become, where the log has it.
  public static GuardianOutcome became(GuardianHistory history, GuardianCommand command) {
    GuardianSaid said = history.by(command.request()).orElseThrow();
    return says(said.fact(), command.demand())
        ? new Is(said.standing())
        : no(KEY_REUSED, command.request());
  }

  private static boolean says(GuardianFact fact, GuardianDemand demand) {
    return fact instanceof GuardianFact.Named == demand instanceof Name
        && fact.guardian().equals(demand.guardian())
        && fact.reason().equals(demand.reason());
  }

  private static GuardianRefused no(GuardianRefusal refusal, Object detail) {
    return new GuardianRefused(refusal, detail.toString());
  }
}
