package punchcard.onboarding.participation;

import java.util.List;

/// What a command comes to.
public sealed interface Decision {
  /// These are taken, one after the other; none: it is so already.
  record Taken(List<Step> steps) implements Decision {
    public Taken {
      steps = List.copyOf(steps);
    }
  }

  /// None is taken.
  record Refused(Objection objection) implements Decision {}

  static Decision taken(Step... steps) {
    return new Taken(List.of(steps));
  }

  static Decision refused(Objection objection) {
    return new Refused(objection);
  }
}
