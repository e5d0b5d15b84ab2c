package punchcard.onboarding.consent;

import static punchcard.onboarding.consent.ConsentState.DECLINED;
import static punchcard.onboarding.consent.ConsentState.GIVEN;
import static punchcard.onboarding.consent.ConsentState.REQUESTED;
import static punchcard.onboarding.consent.ConsentState.WITHDRAWN;
import static punchcard.onboarding.consent.Refusal.ALREADY_GIVEN;
import static punchcard.onboarding.consent.Refusal.BELOW_AGE;
import static punchcard.onboarding.consent.Refusal.GUARDIAN_DECIDES;
import static punchcard.onboarding.consent.Refusal.KEY_REUSED;
import static punchcard.onboarding.consent.Refusal.NOT_GIVEN;
import static punchcard.onboarding.consent.Refusal.NOT_REQUESTED;
import static punchcard.onboarding.consent.Refusal.OVERTAKEN;
import static punchcard.onboarding.consent.Refusal.UNKNOWN_CONSENT;
import static punchcard.onboarding.consent.Refusal.UNKNOWN_LANGUAGE;
import static punchcard.onboarding.consent.Refusal.UNKNOWN_MEMBER;

import java.util.Optional;
import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentCommand.Decline;
import punchcard.onboarding.consent.ConsentCommand.Demand;
import punchcard.onboarding.consent.ConsentCommand.Give;
import punchcard.onboarding.consent.ConsentCommand.Withdraw;
import punchcard.onboarding.consent.ConsentOutcome.Repeated;
import punchcard.onboarding.consent.ConsentOutcome.Said;
import punchcard.onboarding.consent.ConsentScreening.Sound;
import punchcard.onboarding.consent.Consents.Answered;

/// Decides what comes of a member's command, by what the log has said so far.
public final class DecideConsent {
  private DecideConsent() {}

  /// A fact for the log, what it said before, or a refusal.
  ///
  /// @param registered whether a partner is
  public static ConsentOutcome decide(
      Consents consents, ConsentCommand command, Predicate<PartnerId> registered) {
    if (!consents.isOfMember()) return no(UNKNOWN_MEMBER, command.member());
    Optional<Answered> before = consents.answered(command.request());
    if (before.isPresent()) return again(before.get(), command);
    return switch (command.demand()) {
      case Give(ConsentWish wish) -> give(wish, consents, command, registered);
      case Decline(String id) -> decline(id, consents, command);
      case Withdraw(String id) -> withdraw(id, consents, command);
    };
  }

  private static ConsentOutcome again(Answered before, ConsentCommand command) {
    if (!isSame(before.fact(), command.demand())) return no(KEY_REUSED, command.request());
    return before
        .became()
        .<ConsentOutcome>map(Repeated::new)
        .orElseGet(() -> no(OVERTAKEN, command.request()));
  }

  private static boolean isSame(ConsentFact fact, Demand demand) {
    return switch (demand) {
      case Give(ConsentWish wish) ->
          fact instanceof ConsentFact.Given given
              && given.id().value().equals(wish.id())
              && wish.says(given.consent());
      case Decline(String id) ->
          fact instanceof ConsentFact.Declined declined && declined.id().value().equals(id);
      case Withdraw(String id) ->
          fact instanceof ConsentFact.Withdrawn withdrawn && withdrawn.id().value().equals(id);
    };
  }

  private static ConsentOutcome give(
      ConsentWish wish,
      Consents consents,
      ConsentCommand command,
      Predicate<PartnerId> registered) {
    Optional<Standing> given =
        find(wish.id(), consents).filter(standing -> standing.stateAt(command.at()) == GIVEN);
    if (given.isPresent() && wish.says(given.get().consent())) return new Repeated(given.get());
    if (!consents.mayDecide(command.evidence().subject(), command.at()))
      return no(GUARDIAN_DECIDES, command.member());
    Conditions by = new Conditions(consents.terms(), registered, command.at());
    return switch (ConsentScreening.screen(wish, by)) {
      case Refused refused -> refused;
      case Sound(_, Consent consent) when consent.wording().isEmpty() ->
          no(UNKNOWN_LANGUAGE, "no language is named");
      case Sound(_, Consent consent) when consents.isOff(consent, command.at()) ->
          no(BELOW_AGE, "health data, or for profiling");
      case Sound _ when given.isPresent() -> no(ALREADY_GIVEN, wish.id());
      case Sound(ConsentId id, Consent consent) ->
          new Said(new ConsentFact.Given(id, consent, command.evidence(), Optional.empty()));
    };
  }

  private static ConsentOutcome decline(String id, Consents consents, ConsentCommand command) {
    Optional<Standing> found = find(id, consents);
    if (found.isEmpty()) return no(UNKNOWN_CONSENT, id);
    Standing standing = found.get();
    if (standing.state() == DECLINED) return new Repeated(standing);
    if (standing.stateAt(command.at()) != REQUESTED) return no(NOT_REQUESTED, id);
    return new Said(new ConsentFact.Declined(standing.id(), command.evidence()));
  }

  private static ConsentOutcome withdraw(String id, Consents consents, ConsentCommand command) {
    Optional<Standing> found = find(id, consents);
    if (found.isEmpty()) return no(UNKNOWN_CONSENT, id);
    Standing standing = found.get();
    if (standing.state() == WITHDRAWN) return new Repeated(standing);
    if (!standing.isOpenAt(command.at())) return no(NOT_GIVEN, id);
    return new Said(new ConsentFact.Withdrawn(standing.id(), Optional.of(command.evidence())));
  }

  private static Optional<Standing> find(String id, Consents consents) {
    return ConsentId.isValid(id) ? consents.find(new ConsentId(id)) : Optional.empty();
  }

  private static Refused no(Refusal refusal, Object detail) {
    return new Refused(refusal, detail.toString());
  }
}
