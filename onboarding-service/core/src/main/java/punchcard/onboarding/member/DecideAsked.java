package punchcard.onboarding.member;

import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.ConsentOutcome;
import punchcard.onboarding.consent.DecideConsent;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;

/// Decides what comes of a demand by all that the log has said of the member; each subject by rules
/// of its own.
public final class DecideAsked {
  private DecideAsked() {}

  /// A fact for the log, what it said before, or a refusal.
  ///
  /// @param registered whether a partner is
  public static Outcome decide(
      MemberHistory history, Asked asked, Predicate<PartnerId> registered) {
    return switch (asked.demand()) {
      case Demand.OfConsent(var what) -> consent(history, asked, what, registered);
    };
  }

  private static Outcome consent(
      MemberHistory history,
      Asked asked,
      ConsentCommand.Demand what,
      Predicate<PartnerId> registered) {
    ConsentCommand command =
        new ConsentCommand(asked.member(), asked.request(), asked.evidence(), asked.at(), what);
    return switch (DecideConsent.decide(history.consents().now(), command, registered)) {
      case ConsentOutcome.Said(var fact) -> new Outcome.Said(new Fact.OfConsent(fact));
      case ConsentOutcome.Repeated(var standing) ->
          new Outcome.Repeated(new Became.Consented(standing));
      case Refused refused -> new Outcome.Refused(new Objection.ToConsent(refused));
    };
  }

  /// What became of a demand whose fact the log has.
  public static Outcome became(MemberHistory history, Asked asked) {
    return switch (asked.demand()) {
      case Demand.OfConsent _ ->
          history
              .consents()
              .now()
              .madeBy(asked.request())
              .<Outcome>map(standing -> new Outcome.Repeated(new Became.Consented(standing)))
              .orElseGet(
                  () ->
                      new Outcome.Refused(
                          new Objection.ToConsent(
                              new Refused(Refusal.OVERTAKEN, asked.request()))));
    };
  }
}
