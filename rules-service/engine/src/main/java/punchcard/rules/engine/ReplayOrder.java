package punchcard.rules.engine;

import java.time.LocalDate;
import punchcard.avro.Position;
import punchcard.avro.ReplayOrdered;
import punchcard.kernel.AgreementId;

/// A replay as its marker orders it in one partition: what occurred on its days is decided again as
/// though the version had decided it when it came; or, where it takes an earlier one back, as
/// though that had not been.
///
/// @param replay its name; of one that takes another back, the other's
/// @param from the first day
/// @param until the last day
/// @param isReversal whether it takes an earlier one back
/// @param marker where its marker is: what came later is not replayed
/// @param doneUpTo the last member, in the order of their ids, whose history was told again; empty:
///     none was yet
/// @param isDone whether all were
public record ReplayOrder(
    String replay,
    AgreementId agreement,
    int version,
    LocalDate from,
    LocalDate until,
    boolean isReversal,
    Position marker,
    String doneUpTo,
    boolean isDone) {

  static final String NOBODY = "";

  /// One that nobody has ordered: of all that has happened.
  public static ReplayOrder proposed(
      AgreementId agreement, int version, LocalDate from, LocalDate until) {
    Position end = new Position("member-events", 0, Long.MAX_VALUE / 1_000_000 - 1);
    return new ReplayOrder("proposed", agreement, version, from, until, false, end, NOBODY, false);
  }

  static ReplayOrder of(ReplayOrdered ordered, Position marker) {
    return new ReplayOrder(
        ordered.getReplayId(),
        new AgreementId(ordered.getAgreementId()),
        ordered.getVersion(),
        ordered.getFromDay(),
        ordered.getUntilDay(),
        false,
        marker,
        NOBODY,
        false);
  }

  ReplayOrder reversal(Position marker) {
    return new ReplayOrder(replay, agreement, version, from, until, true, marker, NOBODY, false);
  }

  ReplayOrder doneUpTo(String member) {
    return new ReplayOrder(
        replay, agreement, version, from, until, isReversal, marker, member, isDone);
  }

  ReplayOrder done() {
    return new ReplayOrder(
        replay, agreement, version, from, until, isReversal, marker, doneUpTo, true);
  }

  /// Whether the event's history is told again because of this event.
  boolean concerns(Recorded recorded, LocalDate day, long offset) {
    if (offset > marker.getOffset() || day.isBefore(from) || day.isAfter(until)) return false;
    return isReversal == recorded.isReplayedBy(replay);
  }

  /// The event as it is to be decided.
  Recorded other(Recorded recorded) {
    return isReversal
        ? recorded.withoutReplay(replay)
        : recorded.replayed(replay, agreement, version);
  }
}
