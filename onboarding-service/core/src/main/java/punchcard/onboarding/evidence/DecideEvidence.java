package punchcard.onboarding.evidence;

import static punchcard.onboarding.consent.Refusal.KEY_REUSED;
import static punchcard.onboarding.consent.Refusal.KEY_TAKEN;
import static punchcard.onboarding.consent.Refusal.TOO_MANY_KEYS;
import static punchcard.onboarding.consent.Refusal.UNKNOWN_KEY;
import static punchcard.onboarding.consent.Refusal.UNKNOWN_MEMBER;

import java.util.Optional;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.evidence.EvidenceDemand.Accept;
import punchcard.onboarding.evidence.EvidenceDemand.AddKey;
import punchcard.onboarding.evidence.EvidenceDemand.MakeCode;
import punchcard.onboarding.evidence.EvidenceDemand.RemoveKey;
import punchcard.onboarding.evidence.EvidenceOutcome.Keyed;
import punchcard.onboarding.evidence.EvidenceOutcome.ToSay;
import punchcard.onboarding.identity.OwnerAnswer;

/// Decides what comes of a demand, by what the log has said so far.
public final class DecideEvidence {
  /// How many keys a member signs under at once.
  public static final int MOST_KEYS = 10;

  private DecideEvidence() {}

  /// A fact for the log, a question to the owner of an address, what is so, or a refusal.
  public static EvidenceOutcome decide(ConsentHistory history, EvidenceCommand command) {
    Consents now = history.now();
    if (!now.isOfMember()) return no(UNKNOWN_MEMBER, command.member());
    Optional<Logged> before = history.by(command.request());
    if (before.isPresent() && !isSame(before.get().fact(), command.demand()))
      return no(KEY_REUSED, command.request());
    return switch (command.demand()) {
      case AddKey wish -> add(wish, now, command);
      case RemoveKey wish -> remove(wish, now, command);
      case MakeCode wish when before.isPresent() -> MakingCodes.repeat(wish, now, command);
      case MakeCode wish -> MakingCodes.make(wish, now, command);
      case Accept _ when before.isPresent() -> Accepting.became(history, before.get());
      case Accept wish -> Accepting.accept(wish, now, command);
    };
  }

  /// What follows where the log has the demand's fact.
  public static EvidenceOutcome heard(ConsentHistory history, EvidenceCommand command) {
    return switch (command.demand()) {
      case AddKey(KeyId id, _) -> new Keyed(history.now().proofs().key(id).orElseThrow());
      case RemoveKey(KeyId id) -> new Keyed(history.now().proofs().key(id).orElseThrow());
      case MakeCode wish -> MakingCodes.again(wish, history.now(), command);
      case Accept _ -> Accepting.became(history, history.by(command.request()).orElseThrow());
    };
  }

  /// What follows from what the owner of the address says.
  public static EvidenceOutcome answered(
      ConsentHistory history, EvidenceCommand command, OwnerAnswer answer) {
    if (command.demand() instanceof MakeCode wish)
      return MakingCodes.answered(wish, history.now(), command, answer);
    throw new IllegalStateException("no owner was asked for " + command.demand());
  }

  private static EvidenceOutcome add(AddKey wish, Consents now, EvidenceCommand command) {
    Optional<SigningKey> known = now.proofs().key(wish.id());
    if (known.isPresent())
      return known.get().inForce() && known.get().key().equals(wish.key())
          ? new Keyed(known.get())
          : no(KEY_TAKEN, wish.id());
    if (now.proofs().keys().stream().filter(SigningKey::inForce).count() >= MOST_KEYS)
      return no(TOO_MANY_KEYS, "at most " + MOST_KEYS);
    return new ToSay(new ConsentFact.KeyAdded(wish.id(), wish.key(), own(command)));
  }

  private static EvidenceOutcome remove(RemoveKey wish, Consents now, EvidenceCommand command) {
    Optional<SigningKey> known = now.proofs().key(wish.id());
    if (known.isEmpty()) return no(UNKNOWN_KEY, wish.id());
    return known.get().inForce()
        ? new ToSay(new ConsentFact.KeyRemoved(wish.id(), own(command)))
        : new Keyed(known.get());
  }

  private static Evidence own(EvidenceCommand command) {
    return Evidence.ofToken(command.member(), command.by().token());
  }

  private static boolean isSame(ConsentFact fact, EvidenceDemand demand) {
    return switch (demand) {
      case AddKey wish ->
          fact instanceof ConsentFact.KeyAdded it
              && it.id().equals(wish.id())
              && it.key().equals(wish.key());
      case RemoveKey wish -> fact instanceof ConsentFact.KeyRemoved it && it.id().equals(wish.id());
      case MakeCode wish ->
          fact instanceof ConsentFact.CodeMade it && it.name().equals(wish.name());
      case Accept wish ->
          fact instanceof ConsentFact.Given it
              && it.id().equals(wish.id())
              && it.evidence().shown().equals(wish.shown());
    };
  }

  static EvidenceOutcome no(Refusal refusal, Object detail) {
    return new EvidenceOutcome.No(new Refused(refusal, detail.toString()));
  }
}
