package punchcard.cli.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Account;
import punchcard.ledger.Answers;
import punchcard.ledger.Command;
import punchcard.ledger.Credit;
import punchcard.ledger.Demand;
import punchcard.ledger.Envelope;
import punchcard.ledger.Issue;
import punchcard.ledger.Ledger;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Outcome;
import punchcard.ledger.Request;
import punchcard.ledger.Timing;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.programme.Programme;

/// A member in a test, whose entries the ledger's core decides and the log gets.
final class Member {
  private final MemberId id;
  private final TheLog log;
  private final Programme programme;
  private Account account = Account.NEW;
  private int asked;

  Member(String id, TheLog log, Programme programme) {
    this.id = new MemberId(id);
    this.log = log;
    this.programme = programme;
  }

  void earns(
      long points,
      String currency,
      String partner,
      String day,
      @Nullable String expires,
      Credit.@Nullable Sale sale) {
    PartnerId by = new PartnerId(partner);
    LogPosition position = new LogPosition("member-events", 0, ++asked);
    Envelope envelope = envelope(day);
    Credit credit =
        new Credit(
            new Currency(currency),
            points,
            by,
            new AgreementId("standard"),
            1,
            "base",
            expires == null ? null : LocalDate.parse(expires),
            null,
            sale);
    Cause cause = new Cause(by, new EventId("e" + asked), envelope.timing().occurredAt(), position);
    post(new Issue(envelope, null, cause, List.of(credit)));
  }

  void spends(long points, String currency, String partner, String day) {
    Asker asker = new Asker(id.value(), new IdempotencyKey("k" + ++asked));
    Demand demand =
        new Demand.Redemption(new PartnerId(partner), new Currency(currency), points, null);
    post(new Request(envelope(day), asker, demand, null));
  }

  /// All that is over by a day is posted.
  void passes(String day) {
    LogPosition tick = new LogPosition("postings", 0, 0);
    for (LedgerEvent.Posted due : Ledger.due(programme, account, id, tick, noon(day))) keep(due);
  }

  private void post(Command command) {
    Outcome outcome = Ledger.decide(programme, account, Answers.NONE, command);
    if (!(outcome instanceof LedgerEvent.Posted posted))
      throw new AssertionError("not posted: " + outcome);
    keep(posted);
  }

  private void keep(LedgerEvent.Posted posted) {
    account = Ledger.evolve(programme, account, posted);
    log.append(posted.entry());
  }

  private Envelope envelope(String day) {
    Timing timing = Timing.of(noon(day), noon(day), programme.zone());
    return new Envelope(id, timing, new LogPosition("postings", 0, 0), Envelope.NO_METADATA);
  }

  private static Instant noon(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }
}
