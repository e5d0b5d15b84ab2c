package punchcard.ledger.publishing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Decision.Approved;
import punchcard.accounting.decision.Decision.Proposed;
import punchcard.accounting.decision.Decisions;
import punchcard.accounting.decision.Matter;
import punchcard.accounting.decision.Objection;
import punchcard.accounting.period.Cut;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.VersionPublisher;

/// Adds steps to the log of accountants' decisions, one writer at a time: what a step is allowed by
/// is read after whoever began before was fenced, so two people cannot close a month twice.
public final class DecisionPublisher {
  private static final String TRANSACTIONAL_ID = "ledger-accounting-decisions";

  private final DecisionLog log;
  private final JournalEnds journal;
  private final ZoneId zone;
  private final VersionPublisher<String, Decision> publisher;

  /// @param log the log that this publisher reads before it writes
  /// @param journal where a month that is closed is cut
  /// @param zone of the programme's months
  public DecisionPublisher(DecisionLog log, JournalEnds journal, ZoneId zone) {
    this.log = log;
    this.journal = journal;
    this.zone = zone;
    this.publisher = new VersionPublisher<>(log.versions(), TRANSACTIONAL_ID, List.of());
  }

  /// Proposes something. Returns when it is in the log; what has been proposed under this id
  /// already, is not again.
  ///
  /// @param by the subject of the operator's token
  /// @throws DecisionRefused if it cannot be decided now, or the id is that of something else
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public void propose(String id, Matter matter, String by, Instant now) {
    Publication _ =
        publisher.publish(
            id,
            (_, before) ->
                before.isPresent()
                    ? unchanged(before.get(), matter)
                    : proposed(id, matter, by, now));
  }

  private static Optional<Decision> unchanged(Decision before, Matter matter) {
    if (!before.matter().equals(matter)) throw new DecisionRefused(Objection.REFERENCE_IS_TAKEN);
    return Optional.empty();
  }

  private Optional<Decision> proposed(String id, Matter matter, String by, Instant now) {
    Decisions known = log.read();
    refuse(known.objection(matter, now, zone));
    return Optional.of(new Proposed(id, matter, by, known.after(now)));
  }

  /// Approves what somebody else has proposed. Returns when it is in the log, and counts; asked
  /// again by the same person, it says the same.
  ///
  /// @param by the subject of the operator's token
  /// @throws NoSuchDecision if nobody has proposed it
  /// @throws DecisionRefused if it cannot be decided now, or not by this person
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public Decision approve(String id, String by, Instant now) {
    Publication _ = publisher.publish(id, (_, before) -> approved(id, before, by, now));
    return log.latest(id).orElseThrow();
  }

  private Optional<Decision> approved(
      String id, Optional<Decision> before, String by, Instant now) {
    return switch (before.orElseThrow(() -> new NoSuchDecision(id))) {
      case Proposed proposal -> Optional.of(approved(proposal, by, now));
      case Approved approved -> {
        if (!approved.approvedBy().equals(by))
          throw new DecisionRefused(Objection.APPROVED_ALREADY);
        yield Optional.empty();
      }
    };
  }

  private Decision approved(Proposed proposal, String by, Instant now) {
    Decisions known = log.read();
    refuse(known.objection(proposal, by, now, zone));
    @Nullable Cut upTo = proposal.matter() instanceof Matter.MonthEnd ? journal.now() : null;
    return new Approved(
        proposal.id(), proposal.matter(), proposal.proposedBy(), by, known.after(now), upTo);
  }

  private static void refuse(Optional<Objection> objection) {
    if (objection.isPresent()) throw new DecisionRefused(objection.get());
  }
}
