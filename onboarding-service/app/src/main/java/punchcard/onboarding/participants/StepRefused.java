package punchcard.onboarding.participants;

import punchcard.onboarding.participation.Objection;

/// A step is not taken: nothing is written.
final class StepRefused extends RuntimeException {
  private final Objection objection;

  StepRefused(Objection objection) {
    super("refused: " + objection);
    this.objection = objection;
  }

  Objection objection() {
    return objection;
  }
}
