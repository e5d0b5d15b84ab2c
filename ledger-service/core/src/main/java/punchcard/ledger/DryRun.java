package punchcard.ledger;

import java.time.Instant;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.programme.Programme;

/// Says what requests of one member would be answered, were they asked now; nothing is written.
/// Each sees what the ones before would have done.
///
/// @param programme in force where the member's requests lie
/// @param position up to where the log of requests is in it
public record DryRun(
    MemberId member, Programme programme, Account account, Answers answers, LogPosition position) {
  /// What one request would be answered, and how things would stand after it.
  public record Tried(Reply reply, DryRun after) {}

  /// Decides as the ledger would, what has ended by then included.
  public Tried ask(Requests.Ask ask) {
    Instant now = ask.askedAt();
    LogPosition next =
        new LogPosition(position.topic(), position.partition(), position.offset() + 1);
    Timing timing = Timing.of(now, now, programme.zone());
    Envelope envelope = new Envelope(member, timing, next, ask.metadata());
    Request request = new Request(envelope, ask.asker(), ask.demand(), ask.evidence());
    Account current = account;
    for (LedgerEvent.Posted ended : Ledger.due(programme, account, member, next, now))
      current = Ledger.evolve(programme, current, ended);
    return tried(request, current);
  }

  private Tried tried(Request request, Account current) {
    return switch (Ledger.decide(programme, current, answers, request)) {
      case LedgerEvent fact -> after(request, current, fact);
      case Outcome.Repeated(Answer answer) -> new Tried(answer, this);
      case KeyReused reused -> new Tried(reused, this);
      case Outcome.Duplicate(Source source) ->
          throw new IllegalStateException("asked by a stream: " + source);
    };
  }

  private Tried after(Request request, Account before, LedgerEvent fact) {
    Account after = Ledger.evolve(programme, before, fact);
    Answer answer = Ledger.answer(request, fact, after);
    Answers more = Ledger.remember(answers, request, answer);
    return new Tried(
        answer, new DryRun(member, programme, after, more, request.envelope().posting()));
  }
}
