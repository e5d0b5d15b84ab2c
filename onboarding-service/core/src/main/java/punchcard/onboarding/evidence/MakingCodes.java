package punchcard.onboarding.evidence;

import static punchcard.onboarding.consent.Refusal.CODE_EXPIRED;
import static punchcard.onboarding.consent.Refusal.NO_ADDRESS;
import static punchcard.onboarding.consent.Refusal.TOO_MANY_CODES;
import static punchcard.onboarding.evidence.DecideEvidence.no;

import java.time.Duration;
import java.util.Optional;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentFact.CodeMade;
import punchcard.onboarding.consent.ConsentScreening.Screened;
import punchcard.onboarding.consent.ConsentScreening.Sound;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.consent.Wording;
import punchcard.onboarding.evidence.EvidenceDemand.MakeCode;
import punchcard.onboarding.evidence.EvidenceOutcome.Coded;
import punchcard.onboarding.evidence.EvidenceOutcome.ToAsk;
import punchcard.onboarding.evidence.EvidenceOutcome.ToSay;
import punchcard.onboarding.identity.DecideIdentity;
import punchcard.onboarding.identity.IdentifierStanding;
import punchcard.onboarding.identity.OwnerAnswer;
import punchcard.onboarding.identity.OwnerQuestion;

/// Decides on codes: which is made, and whether it is sent.
final class MakingCodes {
  /// How many codes are made for a member within an hour, whoever asks.
  static final int MOST_AN_HOUR = 5;

  /// How many within a day: each may be guessed at five times, at one in a million.
  static final int MOST_A_DAY = 20;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private MakingCodes() {}

  static EvidenceOutcome make(MakeCode wish, Consents now, EvidenceCommand command) {
    return switch (askedFor(wish, now, command)) {
      case Refused refused -> new EvidenceOutcome.No(refused);
      case Sound(_, Consent consent) -> make(wish, consent, now, command);
    };
  }

  /// The same request again makes no other code; and who may not ask any more is told nothing.
  static EvidenceOutcome repeat(MakeCode wish, Consents now, EvidenceCommand command) {
    return switch (askedFor(wish, now, command)) {
      case Refused refused -> new EvidenceOutcome.No(refused);
      case Sound _ -> again(wish, now, command);
    };
  }

  private static Screened askedFor(MakeCode wish, Consents now, EvidenceCommand command) {
    return AskedFor.of(
        wish.name().consent(),
        wish.name().partner(),
        wish.language(),
        Optional.empty(),
        now,
        command);
  }

  /// While one is good for the same, it is sent again.
  private static EvidenceOutcome make(
      MakeCode wish, Consent consent, Consents now, EvidenceCommand command) {
    Optional<IdentifierStanding> address = command.identities().address(wish.sendTo());
    if (address.isEmpty()) return no(NO_ADDRESS, "no address of the member is proven");
    Sha256 content = ConsentText.hash(command.member(), wish.name().consent(), consent);
    boolean isMade =
        now.proofs()
            .code(wish.name())
            .filter(it -> it.overAt(command.at()).isEmpty())
            .filter(it -> it.content().equals(content))
            .filter(it -> it.sentTo().equals(address.get().id()))
            .isPresent();
    if (isMade) return ask(address.get(), command);
    if (now.proofs().madeWithin(HOUR, command.at()) >= MOST_AN_HOUR
        || now.proofs().madeWithin(DAY, command.at()) >= MOST_A_DAY)
      return no(TOO_MANY_CODES, "at most " + MOST_AN_HOUR + " within an hour");
    return new ToSay(
        new CodeMade(
            wish.name(),
            address.get().id(),
            consent.wording().map(Wording::language).orElseThrow(),
            content,
            wish.code(),
            command.at().plus(DecideIdentity.GOOD_FOR),
            command.by()));
  }

  /// The log has it: it is sent, as long as it is good.
  static EvidenceOutcome again(MakeCode wish, Consents now, EvidenceCommand command) {
    ConsentCode code = now.proofs().code(wish.name()).orElseThrow();
    Optional<IdentifierStanding> address = command.identities().address(Optional.of(code.sentTo()));
    return code.overAt(command.at())
        .map(refusal -> no(refusal, wish.name().consent()))
        .or(() -> address.map(it -> ask(it, command)))
        .orElseGet(() -> no(NO_ADDRESS, code.sentTo()));
  }

  static EvidenceOutcome answered(
      MakeCode wish, Consents now, EvidenceCommand command, OwnerAnswer answer) {
    if (answer == OwnerAnswer.TOO_MANY)
      return no(TOO_MANY_CODES, "codes were sent to the address: wait an hour");
    ConsentCode code = now.proofs().code(wish.name()).orElseThrow();
    Consent consent = now.find(wish.name().consent()).orElseThrow().consent();
    return command
        .identities()
        .address(Optional.of(code.sentTo()))
        .<EvidenceOutcome>map(it -> new Coded(code, consent, it.what()))
        .orElseGet(() -> no(CODE_EXPIRED, wish.name().consent()));
  }

  private static EvidenceOutcome ask(IdentifierStanding address, EvidenceCommand command) {
    return new ToAsk(
        new OwnerQuestion(address.what().key(), command.member(), OwnerQuestion.Deed.SEND_CODE));
  }
}
