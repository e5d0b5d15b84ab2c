package punchcard.onboarding;

import static punchcard.onboarding.Reason.BAD_GOAL;
import static punchcard.onboarding.Reason.BAD_PROOF;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Content.Aiming;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Aimed;
import punchcard.onboarding.Proving.Proven;
import punchcard.onboarding.Proving.Unproven;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.goal.GoalFact.Settled;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.GoalRefused;
import punchcard.onboarding.goal.GoalScreening;
import punchcard.onboarding.goal.GoalScreening.Sound;
import punchcard.onboarding.identity.Subject;

/// Decides what a goal is that a partner sets: with the member's own evidence it is approved,
/// without it is proposed, and with bad evidence it is nothing.
public final class GoalAdmission {
  private final Proving proving;
  private final Pseudonyms names;

  public GoalAdmission(Proving proving, Pseudonyms names) {
    this.proving = proving;
    this.names = names;
  }

  /// What becomes of an event that may be admitted as far as its reference goes.
  ///
  /// @param proof what the member's token turned out to be
  /// @param registered whether a partner is
  public Outcome decide(
      Admitted admitted,
      Arrival arrival,
      Aiming told,
      Proof proof,
      Predicate<PartnerId> registered) {
    return switch (proof) {
      case Proof.None() -> set(told, registered, _ -> admitted);
      case Proof.Forged(String detail) -> new Rejected(BAD_PROOF, detail);
      case Proof.Signed token ->
          switch (proving.verdict(token, arrival.receivedAt())) {
            case Unproven(Rejected rejection) -> rejection;
            case Proven(MemberId member, _) when !member.equals(admitted.member()) ->
                new Rejected(BAD_PROOF, "the proof is another member's");
            case Proven(MemberId member, var linked) -> {
              Evidence evidence = new Evidence(member, tokenOf(told, linked));
              yield set(told, registered, it -> aimed(evidence, arrival.partner(), it));
            }
          };
    };
  }

  private static Outcome set(
      Aiming told, Predicate<PartnerId> registered, Function<Sound, Outcome> become) {
    return switch (GoalScreening.screen(told.wish(), registered)) {
      case GoalRefused(var refusal, String detail) ->
          new Rejected(BAD_GOAL, refusal + ": " + detail);
      case Sound sound -> become.apply(sound);
    };
  }

  /// Whether the subject is the member's, only the log says.
  private Evidence.Shown tokenOf(Aiming told, Optional<Subject> linked) {
    return new Evidence.Token(Sha256.of(told.proof().orElseThrow()), linked.map(names::identity));
  }

  private static Outcome aimed(Evidence evidence, PartnerId partner, Sound sound) {
    GoalName name = GoalName.of(partner, sound.id());
    return new Aimed(evidence.subject(), new Settled(name, sound.goal(), evidence));
  }
}
