package punchcard.onboarding.evidence;

import static punchcard.onboarding.consent.Refusal.OVERTAKEN;
import static punchcard.onboarding.consent.Refusal.WRONG_CODE;
import static punchcard.onboarding.evidence.DecideEvidence.no;

import java.util.Optional;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentFact.Given;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.ConsentScreening.Sound;
import punchcard.onboarding.consent.ConsentState;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.evidence.EvidenceDemand.Accept;
import punchcard.onboarding.evidence.EvidenceOutcome.Consented;
import punchcard.onboarding.evidence.EvidenceOutcome.ToSay;

/// Decides on evidence that a partner brings at its desk.
final class Accepting {
  private Accepting() {}

  /// Another code is written, too: the log counts the tries.
  static EvidenceOutcome accept(Accept wish, Consents now, EvidenceCommand command) {
    Optional<Standing> given = givenBy(wish, now, command);
    if (given.isPresent()) return new Consented(given.get());
    return switch (AskedFor.of(
        wish.id(), wish.partner(), wish.language(), wish.method(), now, command)) {
      case Refused refused -> new EvidenceOutcome.No(refused);
      case Sound(ConsentId id, Consent consent) -> {
        Evidence evidence = new Evidence(command.member(), wish.shown());
        Given fact =
            new Given(
                id, consent, evidence, Optional.of(wish.partner()), Optional.of(command.by()));
        Optional<Refusal> flaw = now.flaw(fact, command.at()).filter(it -> it != WRONG_CODE);
        yield flaw.map(it -> no(it, wish.id())).orElseGet(() -> new ToSay(fact));
      }
    };
  }

  /// What was given by just this.
  private static Optional<Standing> givenBy(Accept wish, Consents now, EvidenceCommand command) {
    return now.find(wish.id())
        .filter(it -> command.known().contains(wish.partner()))
        .filter(it -> it.consent().concerns(wish.partner()))
        .filter(it -> it.stateAt(command.at()) == ConsentState.GIVEN)
        .filter(it -> it.evidence().map(Evidence::shown).equals(Optional.of(wish.shown())));
  }

  /// What the fact has come to where the log has it: the log alone says whether it proves anything.
  static EvidenceOutcome became(ConsentHistory history, Logged logged) {
    Given given = (Given) logged.fact();
    Optional<Refusal> flaw = history.upTo(logged.at().offset() - 1).flaw(given, logged.at().at());
    if (flaw.isPresent()) return no(flaw.get(), given.id());
    return history
        .upTo(logged.at().offset())
        .find(given.id())
        .filter(it -> it.state() == ConsentState.GIVEN && it.since().equals(logged.at()))
        .<EvidenceOutcome>map(Consented::new)
        .orElseGet(() -> no(OVERTAKEN, given.id()));
  }
}
