package punchcard.cli.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Account;
import punchcard.ledger.Answers;
import punchcard.ledger.Cancellation;
import punchcard.ledger.Command;
import punchcard.ledger.Credit;
import punchcard.ledger.Debit;
import punchcard.ledger.Demand;
import punchcard.ledger.Difference;
import punchcard.ledger.Envelope;
import punchcard.ledger.Forfeiture;
import punchcard.ledger.HandoverArrival;
import punchcard.ledger.Issue;
import punchcard.ledger.Ledger;
import punchcard.ledger.LedgerEvent;
import punchcard.ledger.Maturing;
import punchcard.ledger.Merge;
import punchcard.ledger.Onward;
import punchcard.ledger.Opening;
import punchcard.ledger.Outcome;
import punchcard.ledger.Request;
import punchcard.ledger.Separation;
import punchcard.ledger.Timing;
import punchcard.ledger.TransferArrival;
import punchcard.ledger.TransferComeback;
import punchcard.ledger.Unmerge;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Programme;

/// Members' books as the ledger itself keeps them, so that a test's journal is a real one: what has
/// ended is posted before each request, and what is on its way arrives at once.
final class KeptBooks {
  static final ZoneId ZONE = ZoneOffset.UTC;
  private static final AgreementId AGREEMENT = new AgreementId("coalition-standard");

  private final List<Entry> entries = new ArrayList<>();
  private final Map<MemberId, Account> accounts = new HashMap<>();
  private final Map<MemberId, Answers> answers = new HashMap<>();
  private final Queue<Onward> underWay = new ArrayDeque<>();
  private Programme programme = Programme.in(ZONE);
  private Instant now = Instant.EPOCH;
  private long offset;

  KeptBooks publishing(CurrencyPolicy policy) {
    programme = programme.with(policy);
    return this;
  }

  /// Noon of this day, from now on.
  KeptBooks on(String day) {
    now = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return this;
  }

  List<Entry> entries() {
    return entries;
  }

  Instant now() {
    return now;
  }

  static Credit credit(String currency, long minor, String issuer) {
    return new Credit(
        new Currency(currency),
        minor,
        new PartnerId(issuer),
        AGREEMENT,
        1,
        "base",
        null,
        null,
        null);
  }

  static Credit promised(long minor, String issuer, String booking) {
    return new Credit(
        new Currency("POINTS"),
        minor,
        new PartnerId(issuer),
        AGREEMENT,
        1,
        "booking",
        null,
        new Promise(booking, null),
        null);
  }

  Entry issue(MemberId member, String event, Credit... credits) {
    return post(new Issue(envelope(member), null, cause(event), List.of(credits)));
  }

  /// What the member had elsewhere.
  Entry open(MemberId member, long minor) {
    Stamp stamp =
        new Stamp(new PartnerId("grocer"), AGREEMENT, 1, "before", 1, 0, Basis.MARKETING, "", 0, 0);
    return post(
        new Opening(
            envelope(member),
            null,
            cause("opening-" + member),
            "0".repeat(64),
            2,
            new Currency("POINTS"),
            minor,
            stamp,
            LocalDate.parse("2025-12-01"),
            null,
            0));
  }

  Entry mature(MemberId member, String event, String booking) {
    return post(new Maturing(envelope(member), null, cause(event), booking, null));
  }

  Entry cancel(MemberId member, String event, String booking) {
    return post(new Cancellation(envelope(member), null, cause(event), booking));
  }

  Entry differ(MemberId member, String event, List<Credit> credits, List<Debit> debits) {
    return post(new Difference(envelope(member), null, cause(event), credits, debits));
  }

  Entry ask(MemberId member, String key, Demand demand) {
    return entry(outcome(request(member, "anna", key, demand)));
  }

  /// An adjustment that one person proposes and another approves.
  Entry approved(MemberId member, String key, Demand.Adjustment adjustment) {
    long proposal = offset;
    Outcome waits = outcome(request(member, "olga", key, adjustment));
    if (!(waits instanceof LedgerEvent.Proposed)) throw new AssertionError(waits);
    return entry(
        outcome(request(member, "oscar", key + "-yes", new Demand.Approval(proposal, true))));
  }

  /// A redemption that waits, which another person approves.
  Entry reviewed(MemberId member, String key, long hold) {
    return entry(outcome(request(member, "oscar", key, new Demand.Review(hold, true))));
  }

  /// The member is another one, too; by its own number in the log.
  Entry merge(MemberId member, String merge, MemberId into) {
    return post(new Merge(envelope(member), null, new MergeId(merge), into));
  }

  /// It is not, after all: what came by the merge goes back, and stays.
  void separate(MemberId member, String merge, MemberId from) {
    var _ = post(new Unmerge(envelope(member), null, new MergeId(merge), from));
    var _ = post(new Separation(envelope(from), null, new MergeId(merge), member));
  }

  Entry erase(MemberId member) {
    LogPosition order = new LogPosition("member-events", 0, offset);
    String shown = account(member).lastHash().toString();
    return post(new Forfeiture(envelope(member), null, order, shown));
  }

  /// What has ended by now.
  KeptBooks close(MemberId member) {
    closed(member, envelope(member).posting());
    return this;
  }

  private Request request(MemberId member, String caller, String key, Demand demand) {
    return new Request(
        envelope(member),
        new Asker(caller, new IdempotencyKey(key)),
        demand,
        evidence(member, demand));
  }

  private @Nullable Entry evidence(MemberId member, Demand demand) {
    long sequence =
        switch (demand) {
          case Demand.RedemptionReturn back -> back.sequence();
          case Demand.Reversal reversal -> reversal.sequence();
          default -> 0;
        };
    for (Entry entry : entries)
      if (entry.transaction().member().equals(member) && entry.transaction().sequence() == sequence)
        return entry;
    return null;
  }

  private Envelope envelope(MemberId member) {
    return new Envelope(
        member,
        Timing.of(now, now, ZONE),
        new LogPosition("postings", 0, offset++),
        Envelope.NO_METADATA);
  }

  private Cause cause(String event) {
    return new Cause(
        new PartnerId("grocer"),
        new EventId(event),
        now,
        new LogPosition("member-events", 0, offset));
  }

  private Entry post(Command command) {
    return entry(outcome(command));
  }

  private static Entry entry(Outcome outcome) {
    if (outcome instanceof LedgerEvent.Posted(Entry entry, _)) return entry;
    throw new AssertionError(outcome);
  }

  Account account(MemberId member) {
    return accounts.getOrDefault(member, Account.NEW);
  }

  private void closed(MemberId member, LogPosition at) {
    for (LedgerEvent.Posted ended : Ledger.due(programme, account(member), member, at, now))
      happened(member, ended);
  }

  private Outcome outcome(Command command) {
    MemberId member = command.member();
    closed(member, command.envelope().posting());
    Answers said = answers.getOrDefault(member, Answers.NONE);
    Outcome outcome = Ledger.decide(programme, account(member), said, command);
    if (outcome instanceof LedgerEvent fact) {
      happened(member, fact);
      if (command instanceof Request request)
        answers.put(
            member, Ledger.remember(said, request, Ledger.answer(request, fact, account(member))));
      Onward.from(fact).ifPresent(underWay::add);
    }
    LogPosition at = command.envelope().posting();
    for (LedgerEvent.Posted next : Ledger.following(programme, account(member), member, at, now)) {
      happened(member, next);
      Onward.from(next).ifPresent(underWay::add);
    }
    while (!underWay.isEmpty()) goOn(underWay.remove());
    return outcome;
  }

  private void goOn(Onward onward) {
    Envelope envelope = envelope(onward.member());
    outcome(
        switch (onward) {
          case Onward.Arrive arrive -> new TransferArrival(envelope, arrive.passage());
          case Onward.ComeBack back -> new TransferComeback(envelope, back.passage(), back.why());
          case Onward.TakeOver over -> new HandoverArrival(envelope, over.handover());
        });
  }

  private void happened(MemberId member, LedgerEvent fact) {
    if (fact instanceof LedgerEvent.Posted(Entry entry, _)) entries.add(entry);
    accounts.put(member, Ledger.evolve(programme, account(member), fact));
  }
}
