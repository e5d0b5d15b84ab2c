package punchcard.ledger.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import punchcard.ledger.Request;
import punchcard.ledger.Timing;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.programme.Programme;

/// A member whose entries the ledger's core decides and the coalition's journal gets.
final class Shopper {
  static final Currency POINTS = new Currency("POINTS");

  private final MemberId id;
  private final Coalition coalition;
  private final Programme programme;
  private Account account = Account.NEW;
  private int asked;

  Shopper(String id, Coalition coalition, Programme programme) {
    this.id = new MemberId(id);
    this.coalition = coalition;
    this.programme = programme;
  }

  void earns(long points, String partner, String day) {
    PartnerId by = new PartnerId(partner);
    Envelope envelope = envelope(day);
    LogPosition position = new LogPosition("member-events", 0, ++asked);
    AgreementId agreement = new AgreementId("standard");
    LocalDate never = LocalDate.of(2099, 1, 1);
    Credit credit = new Credit(POINTS, points, by, agreement, 1, "base", never, null, null);
    Cause cause = new Cause(by, new EventId("e" + asked), envelope.timing().occurredAt(), position);
    post(new Issue(envelope, null, cause, List.of(credit)));
  }

  void spends(long points, String partner, String day) {
    Asker asker = new Asker(id.value(), new IdempotencyKey("k" + ++asked));
    Demand demand = new Demand.Redemption(new PartnerId(partner), POINTS, points, null);
    post(new Request(envelope(day), asker, demand, null));
  }

  private void post(Command command) {
    if (!(Ledger.decide(programme, account, Answers.NONE, command)
        instanceof LedgerEvent.Posted posted)) throw new AssertionError("not posted: " + command);
    account = Ledger.evolve(programme, account, posted);
    coalition.append(posted.entry());
  }

  private Envelope envelope(String day) {
    Instant noon = Instant.parse(day + "T12:00:00Z");
    Timing timing = Timing.of(noon, noon, programme.zone());
    return new Envelope(id, timing, new LogPosition("postings", 0, 0), Envelope.NO_METADATA);
  }
}
