package punchcard.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.period.Cut;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.terms.Departure;
import punchcard.accounting.terms.TermsBook;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.journal.Transaction;
import punchcard.ledger.programme.PartnerTerms;

/// A journal in a test: it posts what it is told, as the ledger would, oldest lots first.
public final class Journal {
  public static final ZoneId ZONE = ZoneOffset.UTC;
  public static final Currency POINTS = new Currency("POINTS");
  private static final int PARTITIONS = 2;
  private static final Asker ASKER = new Asker("somebody", new IdempotencyKey("key"));

  private final Map<String, PartnerTerms> terms = new HashMap<>();
  private final List<Departure> departures = new ArrayList<>();
  private final Map<String, Account> accounts = new TreeMap<>();
  private final Map<Integer, Long> ends = new TreeMap<>();
  private final List<LoggedEntry> entries = new ArrayList<>();
  private LocalDate day = LocalDate.of(2026, 1, 15);
  private int transfers;

  public Journal(Terms... agreed) {
    Arrays.stream(agreed).forEach(each -> terms.put(each.partner(), each.agreed()));
  }

  public List<LoggedEntry> entries() {
    return Collections.unmodifiableList(new ArrayList<>(entries));
  }

  public TermsBook terms() {
    return new TermsBook(terms.values(), departures);
  }

  /// The end of everything that is posted so far.
  public Cut end() {
    return Cut.of(ends);
  }

  public Journal on(String date) {
    day = LocalDate.parse(date);
    return this;
  }

  /// So many days later; less than zero: earlier.
  public Journal later(int days) {
    day = day.plusDays(days);
    return this;
  }

  public Journal leaves(String partner, YearMonth period) {
    departures.add(new Departure(new PartnerId(partner), period, 1));
    return this;
  }

  /// Each row is an entry: `day | member | what | partner | points`.
  public Journal with(String table) {
    for (Tables.Row row : Tables.rows(table))
      on(row.text("day"))
          .post(row.text("member"), row.text("what"), row.text("partner"), row.number("points"));
    return this;
  }

  private void post(String member, String what, String partner, long points) {
    switch (what) {
      case "issue" -> issue(member, partner, points);
      case "promise" -> promise(member, partner, points);
      case "mature" -> mature(member);
      case "cancel" -> cancel(member);
      case "redeem" -> redeem(member, partner, points);
      case "reserve" -> reserve(member, partner, points);
      case "capture" -> capture(member, partner, points);
      case "release" -> release(member);
      case "return" -> giveBack(member, partner, points);
      case "expire" -> expire(member, points);
      case "take back" -> takeBack(member, partner, points, false);
      case "take back or owe" -> takeBack(member, partner, points, true);
      case "adjust" -> adjust(member, partner, points);
      case "reverse" -> reverse(member);
      case "forfeit" -> forfeit(member);
      case "hand over to" -> handOver(member, partner);
      case "transfer to" -> transfer(member, partner, points);
      default -> throw new IllegalArgumentException("nothing is called " + what);
    }
  }

  public Journal issue(String member, String issuer, long points) {
    return issue(member, issuer, points, Basis.MARKETING, 0);
  }

  /// Points that came with a purchase, and their part of its price.
  public Journal sell(String member, String issuer, long points, long allocatedMinor) {
    return issue(member, issuer, points, Basis.SALE, allocatedMinor);
  }

  private Journal issue(String member, String issuer, long points, Basis basis, long allocated) {
    Account account = account(member);
    Lot lot = lot(account, issuer, points, basis, allocated, null);
    long owed = Math.min(points, account.debts.stream().mapToLong(Debt::amountMinor).sum());
    List<Lot> repaying = owed == 0 ? List.of() : List.of(lot.part(owed));
    if (points > owed) account.available.add(owed == 0 ? lot : lot.without(owed));
    Movements moved =
        new Movements(List.of(lot), repaying, List.of(), List.of(), account.repay(owed));
    return post(
        account,
        legs(account, Bucket.AVAILABLE, points, partner(issuer, Bucket.ISSUED)),
        moved,
        new Origin.PointsIssued(cause(account.next())));
  }

  public Journal promise(String member, String issuer, long points) {
    Account account = account(member);
    Lot lot = lot(account, issuer, points, Basis.MARKETING, 0, new Promise("booking", null));
    account.pending.add(lot);
    return post(
        account,
        legs(account, Bucket.PENDING, points, partner(issuer, Bucket.PROMISED)),
        Movements.making(List.of(lot)),
        new Origin.PointsIssued(cause(account.next())));
  }

  /// All that is pending becomes the member's.
  public Journal mature(String member) {
    Account account = account(member);
    if (account.pending.isEmpty()) return this;
    List<Lot> pending = List.copyOf(account.pending);
    List<Lot> matured = pending.stream().map(Lot::matured).toList();
    account.pending.clear();
    account.available.addAll(matured);
    List<Leg> legs = new ArrayList<>();
    for (Lot lot : pending) {
      String issuer = lot.issuer().value();
      long points = lot.amountMinor();
      legs.addAll(legs(account, Bucket.PENDING, -points, partner(issuer, Bucket.PROMISED)));
      legs.addAll(legs(account, Bucket.AVAILABLE, points, partner(issuer, Bucket.ISSUED)));
    }
    Movements moved = new Movements(List.of(), pending, matured, List.of(), List.of());
    return post(account, legs, moved, new Origin.PointsMatured(null));
  }

  public Journal cancel(String member) {
    Account account = account(member);
    if (account.pending.isEmpty()) return this;
    List<Lot> pending = List.copyOf(account.pending);
    account.pending.clear();
    List<Leg> legs = new ArrayList<>();
    for (Lot lot : pending)
      legs.addAll(
          legs(
              account,
              Bucket.PENDING,
              -lot.amountMinor(),
              partner(lot.issuer().value(), Bucket.PROMISED)));
    return post(
        account,
        legs,
        Movements.taking(pending),
        new Origin.PromiseCancelled(cause(account.next())));
  }

  /// Nothing happens if the member has too little, here and below.
  public Journal redeem(String member, String at, long points) {
    Account account = account(member);
    if (Movements.sum(account.available) < points) return this;
    return post(
        account,
        legs(account, Bucket.AVAILABLE, -points, partner(at, Bucket.REDEEMED)),
        Movements.taking(Account.take(account.available, points)),
        new Origin.PointsRedeemed(
            new PartnerId(at), ASKER.key(), ASKER.caller(), null, agreed(at).redemptionTerms(day)));
  }

  public Journal reserve(String member, String at, long points) {
    Account account = account(member);
    if (Movements.sum(account.available) < points || !account.held.isEmpty()) return this;
    List<Lot> taken = Account.take(account.available, points);
    account.held.addAll(taken);
    return post(
        account,
        legs(account, Bucket.AVAILABLE, -points, AccountId.of(account.id, Bucket.HELD)),
        Movements.taking(taken),
        new Origin.PointsReserved(new PartnerId(at), ASKER, Instant.EPOCH, null));
  }

  /// Spends some of what is held, and gives the rest back.
  public Journal capture(String member, String at, long points) {
    Account account = account(member);
    if (Movements.sum(account.held) < points) return this;
    List<Lot> taken = Account.take(account.held, points);
    List<Lot> rest = List.copyOf(account.held);
    account.restore(rest);
    account.held.clear();
    List<Leg> legs =
        new ArrayList<>(legs(account, Bucket.HELD, -points, partner(at, Bucket.REDEEMED)));
    if (!rest.isEmpty())
      legs.addAll(
          legs(
              account,
              Bucket.AVAILABLE,
              Movements.sum(rest),
              AccountId.of(account.id, Bucket.HELD)));
    Movements moved = new Movements(List.of(), taken, rest, List.of(), List.of());
    return post(
        account,
        legs,
        moved,
        new Origin.HoldCaptured(1, new PartnerId(at), ASKER, agreed(at).redemptionTerms(day)));
  }

  public Journal release(String member) {
    Account account = account(member);
    if (account.held.isEmpty()) return this;
    List<Lot> held = List.copyOf(account.held);
    account.restore(held);
    account.held.clear();
    return post(
        account,
        legs(account, Bucket.AVAILABLE, Movements.sum(held), AccountId.of(account.id, Bucket.HELD)),
        Movements.restoring(held),
        new Origin.HoldReleased(1, ASKER));
  }

  /// Some of the member's last redemption is given back, from its last lot backwards.
  public Journal giveBack(String member, String at, long points) {
    Account account = account(member);
    Transaction spent = account.lastSpending();
    if (spent == null || account.hasTakenBack(spent)) return this;
    if (points > Movements.sum(spent.moved().taken())) return this;
    List<Lot> back = Account.take(new ArrayList<>(spent.moved().taken()), points);
    account.restore(back);
    Origin.Spending origin = (Origin.Spending) spent.origin();
    if (!origin.partner().value().equals(at)) throw new IllegalArgumentException("spent at " + at);
    return post(
        account,
        legs(account, Bucket.AVAILABLE, points, partner(at, Bucket.REDEEMED)),
        Movements.restoring(back),
        new Origin.RedemptionReturned(spent.sequence(), origin.partner(), ASKER, null));
  }

  /// Where the member last spent something; empty: nowhere.
  public String lastSpentAt(String member) {
    Transaction spent = account(member).lastSpending();
    return spent == null ? "" : ((Origin.Spending) spent.origin()).partner().value();
  }

  public Journal expire(String member, long points) {
    Account account = account(member);
    if (Movements.sum(account.available) < points || points == 0) return this;
    return post(
        account,
        legs(account, Bucket.AVAILABLE, -points, AccountId.ofProgram(Bucket.EXPIRED)),
        Movements.taking(Account.take(account.available, points)),
        new Origin.PointsExpired());
  }

  /// Everything the member can spend expires.
  public Journal expireAll(String member) {
    return expire(member, Movements.sum(account(member).available));
  }

  /// The member's first award is corrected: the issuer gets points back, and what the member has
  /// spent already is borne by the party that its terms name, for good or until it is repaid.
  public Journal takeBack(String member, String issuer, long points, boolean asDebt) {
    Account account = account(member);
    Transaction award = account.firstAward(issuer);
    if (award == null || Movements.sum(award.moved().made()) < points) return this;
    List<Lot> theirs =
        account.available.stream().filter(l -> l.issuer().value().equals(issuer)).toList();
    long there = Math.min(points, Movements.sum(theirs));
    account.available.removeAll(theirs);
    List<Lot> left = new ArrayList<>(theirs);
    List<Lot> taken = there == 0 ? List.of() : Account.take(left, there);
    account.available.addAll(left);
    PartnerId bearer = agreed(issuer).uncollectedBorneBy();
    long rest = points - there;
    List<Leg> legs = new ArrayList<>();
    legs.add(new Leg(partner(issuer, Bucket.ISSUED), POINTS, points));
    if (there + (asDebt ? rest : 0) > 0)
      legs.add(
          new Leg(
              AccountId.of(account.id, Bucket.AVAILABLE), POINTS, -there - (asDebt ? rest : 0)));
    if (rest > 0 && !asDebt)
      legs.add(new Leg(AccountId.of(bearer, Bucket.UNCOLLECTED), POINTS, -rest));
    List<Debt> owed =
        rest > 0 && asDebt
            ? List.of(new Debt(new LotId(account.next(), 0), POINTS, rest, bearer))
            : List.of();
    account.debts.addAll(owed);
    Cause cause = ((Origin.PointsIssued) award.origin()).cause();
    return post(
        account,
        legs,
        new Movements(List.of(), taken, List.of(), owed, List.of()),
        new Origin.DifferencePosted(cause));
  }

  /// Somebody corrects by hand: more than zero, the member gets points.
  public Journal adjust(String member, String funder, long points) {
    Account account = account(member);
    Origin origin = new Origin.PointsAdjusted(ASKER, "because", null);
    if (points > 0) {
      Lot lot = lot(account, funder, points, Basis.MARKETING, 0, null);
      account.available.add(lot);
      return post(
          account,
          legs(account, Bucket.AVAILABLE, points, partner(funder, Bucket.ISSUED)),
          Movements.making(List.of(lot)),
          origin);
    }
    if (Movements.sum(account.available) < -points || points == 0) return this;
    return post(
        account,
        legs(account, Bucket.AVAILABLE, points, AccountId.ofProgram(Bucket.ADJUSTED)),
        Movements.taking(Account.take(account.available, -points)),
        origin);
  }

  /// The member's last redemption or expiry is reversed.
  public Journal reverse(String member) {
    Account account = account(member);
    Transaction last = account.entries.isEmpty() ? null : account.entries.getLast();
    if (last == null) return this;
    if (!(last.origin() instanceof Origin.PointsRedeemed)
        && !(last.origin() instanceof Origin.PointsExpired)) return this;
    account.restore(last.moved().taken());
    List<Leg> opposite =
        last.legs().stream()
            .map(l -> new Leg(l.account(), l.currency(), -l.amountMinor()))
            .toList();
    return post(
        account,
        opposite,
        Movements.restoring(last.moved().taken()),
        new Origin.EntryReversed(last.sequence(), ASKER, "a mistake"));
  }

  public Journal transfer(String member, String to, long points) {
    Account sender = account(member);
    Account receiver = account(to);
    if (Movements.sum(sender.available) < points || sender == receiver) return this;
    String id = "transfer-" + transfers++;
    List<Lot> sent = Account.take(sender.available, points);
    post(
        sender,
        legs(sender, Bucket.AVAILABLE, -points, AccountId.ofProgram(Bucket.CLEARING)),
        Movements.taking(sent),
        new Origin.TransferSent(id, receiver.id, ASKER, null));
    List<Lot> arrived = new ArrayList<>();
    for (Lot lot : sent) arrived.add(lot.named(new LotId(receiver.next(), arrived.size())));
    receiver.available.addAll(arrived);
    return post(
        receiver,
        legs(receiver, Bucket.AVAILABLE, points, AccountId.ofProgram(Bucket.CLEARING)),
        Movements.making(arrived),
        new Origin.TransferReceived(id, sender.id));
  }

  /// The member is erased: what can be spent is lost, what is promised is void, what is owed is
  /// written off.
  public Journal forfeit(String member) {
    Account account = account(member);
    List<Lot> taken = new ArrayList<>(account.available);
    taken.addAll(account.pending);
    List<Leg> legs = new ArrayList<>();
    for (Lot lot : account.available)
      legs.addAll(
          legs(account, Bucket.AVAILABLE, -lot.amountMinor(), AccountId.ofProgram(Bucket.EXPIRED)));
    for (Lot lot : account.pending)
      legs.addAll(
          legs(
              account,
              Bucket.PENDING,
              -lot.amountMinor(),
              partner(lot.issuer().value(), Bucket.PROMISED)));
    for (Debt debt : account.debts)
      legs.addAll(
          legs(
              account,
              Bucket.AVAILABLE,
              debt.amountMinor(),
              AccountId.of(debt.bearer(), Bucket.UNCOLLECTED)));
    Movements moved =
        new Movements(List.of(), taken, List.of(), List.of(), List.copyOf(account.debts));
    account.available.clear();
    account.pending.clear();
    account.debts.clear();
    return post(account, legs, moved, new Origin.PointsForfeited(null, "", false));
  }

  /// The member is merged: lots go to the other, and then debts.
  public Journal handOver(String member, String to) {
    Account from = account(member);
    Account other = account(to);
    if (from == other) return this;
    List<Lot> lots = List.copyOf(from.available);
    if (!lots.isEmpty()) {
      from.available.clear();
      List<Lot> made = new ArrayList<>();
      for (Lot lot : lots) made.add(lot.named(new LotId(other.next(), made.size())));
      handOver(from, other, -Movements.sum(lots), Movements.taking(lots), Movements.making(made));
      other.available.addAll(made);
    }
    List<Debt> debts = List.copyOf(from.debts);
    if (debts.isEmpty()) return this;
    from.debts.clear();
    List<Debt> owed = new ArrayList<>();
    for (Debt debt : debts)
      owed.add(
          new Debt(
              new LotId(other.next(), owed.size()), POINTS, debt.amountMinor(), debt.bearer()));
    long minor = owed.stream().mapToLong(Debt::amountMinor).sum();
    other.debts.addAll(owed);
    return handOver(
        from,
        other,
        minor,
        new Movements(List.of(), List.of(), List.of(), List.of(), debts),
        new Movements(List.of(), List.of(), List.of(), owed, List.of()));
  }

  private Journal handOver(
      Account from, Account other, long minor, Movements leaving, Movements arriving) {
    AccountId clearing = AccountId.ofProgram(Bucket.CLEARING);
    MergeId merge = new MergeId("m1");
    String id = "transfer-" + transfers++;
    post(
        from,
        legs(from, Bucket.AVAILABLE, minor, clearing),
        leaving,
        new Origin.PointsHandedOver(id, other.id, merge, false, List.of(merge)));
    return post(
        other,
        legs(other, Bucket.AVAILABLE, -minor, clearing),
        arriving,
        new Origin.PointsTakenOver(id, from.id, merge, false, List.of(merge)));
  }

  private Lot lot(
      Account account,
      String issuer,
      long points,
      Basis basis,
      long allocated,
      @Nullable Promise promise) {
    return new Lot(
        new LotId(account.next(), 0),
        POINTS,
        points,
        stamp(issuer, basis),
        day,
        null,
        allocated,
        promise);
  }

  private Stamp stamp(String issuer, Basis basis) {
    @Nullable PartnerTerms agreed = terms.get(issuer);
    AgreementId agreement = new AgreementId("coalition-standard");
    PartnerId partner = new PartnerId(issuer);
    return agreed == null
        ? new Stamp(partner, agreement, 1, "rule", 1, 0, basis, "", 0, 0)
        : new Stamp(
            partner,
            agreement,
            1,
            "rule",
            1,
            0,
            basis,
            agreed.money(),
            agreed.issue().priceMicros(),
            agreed.version());
  }

  private PartnerTerms agreed(String partner) {
    @Nullable PartnerTerms agreed = terms.get(partner);
    if (agreed == null) throw new IllegalArgumentException("no terms of " + partner);
    return agreed;
  }

  private Account account(String name) {
    return accounts.computeIfAbsent(
        name, _ -> new Account(new MemberId("%032x".formatted(accounts.size() + 1))));
  }

  private static AccountId partner(String name, Bucket bucket) {
    return AccountId.of(new PartnerId(name), bucket);
  }

  private static List<Leg> legs(Account account, Bucket bucket, long points, AccountId other) {
    return List.of(
        new Leg(AccountId.of(account.id, bucket), POINTS, points), new Leg(other, POINTS, -points));
  }

  private Cause cause(long number) {
    return new Cause(
        new PartnerId("grocer"),
        new EventId("event-" + number),
        noon(),
        new LogPosition("member-events", 0, number));
  }

  private Instant noon() {
    return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
  }

  private Journal post(Account account, List<Leg> legs, Movements moved, Origin origin) {
    Transaction transaction =
        new Transaction(
            account.id,
            account.next(),
            noon(),
            noon(),
            YearMonth.from(day),
            legs,
            moved,
            origin,
            Collections.emptySortedMap());
    Entry entry = Entry.after(account.last, transaction);
    account.last = entry.hash();
    account.entries.add(transaction);
    int partition = Math.floorMod(account.id.value().hashCode(), PARTITIONS);
    long offset = ends.merge(partition, 1L, Long::sum) - 1;
    entries.add(new LoggedEntry(new LogPosition("ledger-entries", partition, offset), entry));
    return this;
  }
}
