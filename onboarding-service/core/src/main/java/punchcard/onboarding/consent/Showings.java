package punchcard.onboarding.consent;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ConsentFact.Evidencing;
import punchcard.onboarding.consent.ConsentFact.Given;
import punchcard.onboarding.consent.ConsentFact.Linking;
import punchcard.onboarding.evidence.Proofs;

/// What was ever shown to prove something of a member, and what a member can prove consents by.
final class Showings {
  private final Set<Sha256> tokens = new HashSet<>();
  private final LinkedSubjects subjects = new LinkedSubjects();
  private Proofs proofs = Proofs.NONE;

  void evolve(Evidencing fact, LogPoint at) {
    proofs = proofs.evolve(fact, at);
  }

  void evolve(Linking fact) {
    subjects.evolve(fact);
  }

  void addToken(Sha256 token) {
    tokens.add(token);
  }

  /// Why the evidence proves nothing, now that it is shown; empty: it proves the consent.
  Optional<Refusal> take(Given given, Instant at) {
    Optional<Refusal> flaw = flaw(given, at);
    tokens.add(given.evidence().token());
    proofs = proofs.shown(given, flaw);
    return flaw;
  }

  /// The same, if it were shown. A token that a partner brings proves one consent: shown again, it
  /// proves nothing.
  Optional<Refusal> flaw(Given given, Instant at) {
    if (!subjects.allow(given.evidence().shown())) return Optional.of(Refusal.NOT_LINKED);
    boolean isToken = given.evidence().shown() instanceof Evidence.Token;
    return isToken && given.relayedBy().isPresent() && tokens.contains(given.evidence().token())
        ? Optional.of(Refusal.SHOWN_BEFORE)
        : proofs.flaw(given, at);
  }

  Proofs proofs() {
    return proofs;
  }
}
