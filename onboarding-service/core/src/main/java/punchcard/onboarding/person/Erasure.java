package punchcard.onboarding.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;

/// A member's erasure, as far as it is.
///
/// @param partners who was asked to erase
/// @param answers of those that have answered; the others are silent
/// @param forfeitureShown as in [PersonDemand.Erase]
/// @param completed where the log has it that our own part is done; empty: it is under way
public record Erasure(
    LogPoint ordered,
    List<PartnerId> partners,
    Map<PartnerId, Answer> answers,
    String forfeitureShown,
    Optional<LogPoint> completed) {
  public Erasure {
    partners = List.copyOf(partners);
    answers = Map.copyOf(answers);
  }

  /// Whether nothing is left to do, and nobody to wait for.
  public boolean isOver() {
    return completed.isPresent() && answers.keySet().containsAll(partners);
  }

  /// What a partner says that it has done.
  ///
  /// @param reason why not, or what it keeps; empty: it says nothing
  public record Answer(boolean erased, String reason, LogPoint at) {}
}
