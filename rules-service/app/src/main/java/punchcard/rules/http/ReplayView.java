package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.rules.replays.Past;
import punchcard.rules.replays.Replay;
import punchcard.rules.replays.Step;
import punchcard.rules.replays.Step.Approved;
import punchcard.rules.replays.Step.Proposed;
import punchcard.rules.replays.Step.ReversalProposed;
import punchcard.rules.replays.Step.Reversed;
import punchcard.rules.replays.Wish;

/// A replay, and what became of it.
///
/// @param state the last of its steps
/// @param from the first day that is decided again, in the programme's time zone
/// @param until the last day
/// @param reason why it was proposed
/// @param totals what the dry run came to; left out if nobody had tried
/// @param steps in their order
@Serdeable
record ReplayView(
    String id,
    State state,
    String agreement,
    int version,
    LocalDate from,
    LocalDate until,
    String reason,
    @Nullable TotalsView totals,
    List<StepView> steps) {

  /// What became of a replay.
  enum State {
    PROPOSED,
    APPROVED,
    REVERSAL_PROPOSED,
    REVERSED;

    static State after(Step step) {
      return switch (step) {
        case Proposed _ -> PROPOSED;
        case Approved _ -> APPROVED;
        case ReversalProposed _ -> REVERSAL_PROPOSED;
        case Reversed _ -> REVERSED;
      };
    }
  }

  /// One step, and whose it is.
  ///
  /// @param reason why it is to be reversed; only when that is proposed
  @Serdeable
  record StepView(State step, Instant at, String by, @Nullable String reason) {
    static StepView of(Step step) {
      return new StepView(
          State.after(step),
          step.signature().at(),
          step.signature().by(),
          step instanceof ReversalProposed proposed ? proposed.reason() : null);
    }
  }

  static ReplayView of(Replay replay) {
    Wish wish = replay.proposed().wish();
    Past past = wish.past();
    return new ReplayView(
        replay.id().toString(),
        State.after(replay.last()),
        past.agreement().value(),
        past.version(),
        past.from(),
        past.until(),
        wish.reason(),
        wish.totals() == null ? null : TotalsView.of(wish.totals()),
        replay.steps().stream().map(StepView::of).toList());
  }
}
