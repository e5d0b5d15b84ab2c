package punchcard.rules.replays;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import punchcard.rules.publishing.PublishedVersion;
import punchcard.rules.publishing.SecondPerson;
import punchcard.rules.replays.Step.Approved;
import punchcard.rules.replays.Step.Proposed;
import punchcard.rules.replays.Step.ReversalProposed;
import punchcard.rules.replays.Step.Reversed;

/// Whether a step may be taken, by what is known of a replay. Who has taken it already, and asks
/// again, takes none and is not refused.
final class Deciding {
  private static final int LONGEST_REASON = 1000;

  private Deciding() {}

  /// @param published the agreement's versions; empty: there is no such agreement
  /// @param today in the programme's time zone
  /// @throws ReplayRefused if it makes no sense
  static void check(Wish wish, NavigableMap<Integer, PublishedVersion> published, LocalDate today) {
    Past past = wish.past();
    refuseIf(published.isEmpty(), Objection.NO_SUCH_AGREEMENT);
    refuseIf(!published.containsKey(past.version()), Objection.NOT_PUBLISHED);
    refuseIf(past.until().isBefore(past.from()), Objection.DAYS_REVERSED);
    refuseIf(past.until().isAfter(today), Objection.DAYS_TO_COME);
    check(wish.reason());
  }

  private static void check(String reason) {
    refuseIf(reason.isBlank() || reason.length() > LONGEST_REASON, Objection.NO_REASON);
  }

  /// @throws ReplayRefused if it cannot be approved, or not by this person
  static Optional<Step> approve(Replay replay, Signature by, SecondPerson secondPerson) {
    Optional<Approved> done = replay.find(Approved.class);
    if (done.isPresent()) return again(done.get(), by, Objection.APPROVED_ALREADY);
    Proposed proposed = replay.proposed();
    refuseAlone(proposed, by, secondPerson);
    return Optional.of(new Approved(replay.id(), by, proposed.wish().past()));
  }

  /// @throws ReplayRefused if it is not approved, or somebody else wants to reverse it already
  static Optional<Step> proposeReversal(Replay replay, Signature by, String reason) {
    Optional<ReversalProposed> done = replay.find(ReversalProposed.class);
    if (done.isPresent()) return again(done.get(), by, Objection.REVERSAL_PROPOSED_ALREADY);
    refuseIf(replay.find(Approved.class).isEmpty(), Objection.NOT_APPROVED);
    check(reason);
    return Optional.of(new ReversalProposed(replay.id(), by, reason));
  }

  /// @throws ReplayRefused if nobody has proposed it, or it cannot be approved by this person
  static Optional<Step> approveReversal(Replay replay, Signature by, SecondPerson secondPerson) {
    Optional<Reversed> done = replay.find(Reversed.class);
    if (done.isPresent()) return again(done.get(), by, Objection.REVERSED_ALREADY);
    ReversalProposed proposed =
        replay
            .find(ReversalProposed.class)
            .orElseThrow(() -> new ReplayRefused(Objection.NO_REVERSAL_PROPOSED));
    refuseAlone(proposed, by, secondPerson);
    return Optional.of(new Reversed(replay.id(), by));
  }

  private static Optional<Step> again(Step done, Signature by, Objection otherwise) {
    refuseIf(!done.signature().isOfSamePersonAs(by), otherwise);
    return Optional.empty();
  }

  private static void refuseAlone(Step proposed, Signature by, SecondPerson secondPerson) {
    refuseIf(
        secondPerson.isRequired() && proposed.signature().isOfSamePersonAs(by),
        Objection.SAME_PERSON);
  }

  private static void refuseIf(boolean objectionable, Objection objection) {
    if (objectionable) throw new ReplayRefused(objection);
  }
}
