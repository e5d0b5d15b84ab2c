package punchcard.ledger.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import punchcard.ledger.Debit;
import punchcard.ledger.Demand;
import punchcard.ledger.Difference;
import punchcard.ledger.Envelope;
import punchcard.ledger.Issue;
import punchcard.ledger.Ledger;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Request;
import punchcard.ledger.Timing;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.programme.Programme;

/// A member whose entries the ledger's core decides and a journal gets.
final class Shopper {
  static final Currency POINTS = new Currency("POINTS");

  private final MemberId id;
  private final Consumer<Entry> journal;
  private final Programme programme;
  private final List<Entry> entries = new ArrayList<>();
  private Account account = Account.NEW;
  private int asked;

  Shopper(String id, Consumer<Entry> journal, Programme programme) {
    this.id = new MemberId(id);
    this.journal = journal;
    this.programme = programme;
  }

  void earns(long points, String partner, String day) {
    PartnerId by = new PartnerId(partner);
    AgreementId agreement = new AgreementId("standard");
    LocalDate never = LocalDate.of(2099, 1, 1);
    Credit credit = new Credit(POINTS, points, by, agreement, 1, "base", never, null, null);
    EventId event = new EventId("e" + ++asked);
    Envelope envelope = envelope(day);
    LogPosition position = new LogPosition("member-events", 0, asked);
    Cause cause = new Cause(by, event, envelope.timing().occurredAt(), position);
    post(new Issue(envelope, null, cause, List.of(credit)));
  }

  /// The last event that earned points should have earned less; nothing happens if there was none.
  void earnedTooMuch(long points, String day) {
    long award = last(Origin.PointsIssued.class);
    if (award == 0) return;
    Cause cause = ((Origin.PointsIssued) entry(award).transaction().origin()).cause();
    Debit debit = new Debit(POINTS, points, cause.partner(), cause.partner());
    post(new Difference(envelope(day), null, cause, List.of(), List.of(debit)));
  }

  void spends(long points, String partner, String day) {
    Demand demand = new Demand.Redemption(new PartnerId(partner), POINTS, points, null);
    if (!asks(demand, 0, day)) throw new AssertionError("refused: " + demand);
  }

  /// Asks for something, and tells whether it is granted.
  ///
  /// @param about the number of the entry that the demand is about; 0: it is about none
  boolean asks(Demand demand, long about, String day) {
    Asker asker = new Asker(id.value(), new IdempotencyKey("k" + ++asked));
    @Nullable Entry evidence = about < 1 || about > entries.size() ? null : entry(about);
    return isPosted(new Request(envelope(day), asker, demand, evidence));
  }

  /// The number of the last entry of a kind; 0: there is none.
  long last(Class<? extends Origin> kind) {
    for (Entry entry : entries.reversed())
      if (kind.isInstance(entry.transaction().origin())) return entry.transaction().sequence();
    return 0;
  }

  private Entry entry(long sequence) {
    return entries.get((int) sequence - 1);
  }

  private void post(Command command) {
    if (!isPosted(command)) throw new AssertionError("not posted: " + command);
  }

  private boolean isPosted(Command command) {
    if (!(Ledger.decide(programme, account, Answers.NONE, command)
        instanceof LedgerEvent.Posted posted)) return false;
    account = Ledger.evolve(programme, account, posted);
    entries.add(posted.entry());
    journal.accept(posted.entry());
    return true;
  }

  private Envelope envelope(String day) {
    Instant noon = Instant.parse(day + "T12:00:00Z");
    Timing timing = Timing.of(noon, noon, programme.zone());
    return new Envelope(id, timing, new LogPosition("postings", 0, 0), Envelope.NO_METADATA);
  }
}
