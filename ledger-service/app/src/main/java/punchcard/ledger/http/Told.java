package punchcard.ledger.http;

import io.micronaut.http.HttpStatus;
import punchcard.ledger.Answer;
import punchcard.ledger.KeyReused;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Proposal;
import punchcard.ledger.Reply;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Origin;

/// What a caller is told of what the ledger said.
///
/// @param body one of the views
record Told(HttpStatus status, Object body) {

  /// What is told of a reply.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if it is a refusal
  static Told of(Asked asked, Reply reply) {
    return switch (reply) {
      case Answer(LedgerEvent.Posted(Entry entry, _), long balance) -> posted(entry, balance);
      case Answer(LedgerEvent.Proposed(Proposal proposal), _) ->
          new Told(HttpStatus.ACCEPTED, ProposalView.of(proposal));
      case Answer(LedgerEvent.Declined(Proposal proposal, Asker by), _) ->
          new Told(HttpStatus.OK, ProposalView.declined(proposal, by));
      case Answer(LedgerEvent.Refused refused, _) ->
          throw Problems.refused(refused, asked.by() != null);
      case KeyReused reused -> throw Problems.keyReused(reused);
    };
  }

  private static Told posted(Entry entry, long balance) {
    return switch (entry.transaction().origin()) {
      case Origin.PointsRedeemed _ ->
          new Told(HttpStatus.CREATED, RedemptionView.of(entry, balance));
      case Origin.RedemptionHeld _ -> new Told(HttpStatus.ACCEPTED, EntryView.of(entry, balance));
      case Origin _ -> new Told(HttpStatus.CREATED, EntryView.of(entry, balance));
    };
  }
}
