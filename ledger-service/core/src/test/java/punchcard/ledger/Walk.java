package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Owner;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.journal.SpendingLimit.Measure;
import punchcard.ledger.naive.NaiveLedger;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Expiry;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.Programme;
import punchcard.ledger.programme.SpendingControls;
import punchcard.ledger.programme.SpendingControls.Beyond;
import punchcard.ledger.programme.SpendingControls.Control;

/// A random history, told to the ledger and to the naive one, which must say and have the same
/// after each step.
final class Walk {
  private static final List<MemberId> MEMBERS =
      List.of(Scenario.ANNA, Scenario.BERTA, new MemberId("c".repeat(32)));
  private static final List<Expiry> EXPIRIES =
      List.of(
          new Expiry.Rolling(2),
          new Expiry.Inactivity(2),
          new Expiry.EndOfMonth(1),
          new Expiry.Never(),
          new Expiry.Inactivity(1),
          new Expiry.EndOfYear(0));

  private static final List<NegativeBalance> NEGATIVES = List.of(NegativeBalance.values());

  private static final List<SpendingControls> SPENDINGS =
      List.of(
          SpendingControls.NONE,
          new SpendingControls(
              List.of(
                  new Control(new SpendingLimit(Measure.AMOUNT, 25, 0), Beyond.REVIEW),
                  new Control(new SpendingLimit(Measure.COUNT, 4, 600), Beyond.REFUSE)),
              10),
          new SpendingControls(
              List.of(
                  new Control(new SpendingLimit(Measure.COUNT, 2, 90), Beyond.REVIEW),
                  new Control(new SpendingLimit(Measure.AMOUNT, 60, 1440), Beyond.REFUSE)),
              100));

  private final List<Asking> askings = new ArrayList<>();
  private final NaiveLedger naive = new NaiveLedger();
  private final Map<MemberId, Books> books = new TreeMap<>();
  private final List<Onward> underway = new ArrayList<>();
  private Programme programme = Programme.in(Sentence.ZONE);
  private Moment at = new Moment(Instant.parse("2026-11-03T22:00:00Z"), 0);
  private long source = 100;
  private int version;

  Walk() {
    for (MemberId member : MEMBERS) books.put(member, new Books(member));
    publish("POINTS", 0, NegativeBalance.ALLOW, 0, SpendingControls.NONE);
    publish("MILES", 1, NegativeBalance.PENDING_ONLY, 3, SPENDINGS.get(1));
  }

  private void publish(
      String currency, int expiry, NegativeBalance negative, int grace, SpendingControls spending) {
    Policy policy =
        Policy.currency(currency)
            .version(++version)
            .lasting(EXPIRIES.get(expiry))
            .negative(negative)
            .grace(grace)
            .approvalAbove(20)
            .spending(spending);
    CurrencyPolicy built =
        currency.equals("POINTS")
            ? policy.convertible(3, 2, "MILES").build()
            : policy.convertible(1, 3, "POINTS").build();
    programme = programme.with(built);
    naive.publish(built);
  }

  void take(Step step) {
    at = new Moment(at.now().plus(Duration.ofMinutes(step.laterMinutes())), at.offset() + 1);
    switch (step.kind()) {
      case PUBLISH ->
          publish(
              step.currency().equals("MILES") ? "MILES" : "POINTS",
              step.choice(1, EXPIRIES.size()),
              NEGATIVES.get(step.choice(2, NEGATIVES.size())),
              step.choice(3, 12),
              SPENDINGS.get(step.choice(4, SPENDINGS.size())));
      case TICK -> books.keySet().forEach(this::pass);
      case CRASH -> books.values().forEach(each -> each.foldAgain(programme));
      case DELIVER -> deliver();
      case REPEAT -> repeat(step);
      case ERASE -> erase(MEMBERS.get(step.member()));
      case ISSUE, PROMISE, DIFFERENCE, FULFIL, CANCEL, OPEN -> bring(step);
      case REDEEM, RESERVE, CAPTURE, RELEASE, GIVE_BACK, REVERSE -> ask(step);
      case ADJUST, APPROVE, SEND, CONVERT, REVIEW -> ask(step);
    }
    compare();
  }

  private void pass(MemberId member) {
    LogPosition noticed = new LogPosition("postings", 0, at.offset());
    var _ = of(member).close(programme, noticed, at.now());
    naive.pass(member.value(), at.now());
  }

  /// What is on its way is delivered, once.
  void deliver() {
    if (underway.isEmpty()) return;
    Onward next = underway.removeFirst();
    assertThat(naive.awaited()).contains(next.member().value());
    pass(next.member());
    Instant sentAt = Arriving.sentAt(next);
    Command command = Arriving.command(next, sentAt, at.now(), at.offset());
    assertThat(told(command)).isEqualTo(naive.deliver(sentAt, at.now()));
    naive.follow(next.member().value(), at.now());
  }

  boolean isUnderway() {
    return !underway.isEmpty();
  }

  private String told(Command command) {
    Outcome outcome = of(command.member()).ask(programme, command);
    if (outcome instanceof LedgerEvent fact) Onward.from(fact).ifPresent(underway::add);
    var _ = of(command.member()).follow(programme, command.envelope().posting(), at.now());
    return words(outcome);
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case LedgerEvent.Posted(Entry entry, _) -> "posted " + entry.transaction().sequence();
      case LedgerEvent.Refused refused -> refused.reason().name();
      case LedgerEvent.Proposed(Proposal proposal) -> "proposed " + proposal.number();
      case LedgerEvent.Declined(Proposal proposal, _) -> "declined " + proposal.number();
      case Outcome.Duplicate _ -> "duplicate";
      case Outcome.Repeated(Answer answer) -> words(answer.said());
      case KeyReused _ -> "key reused";
    };
  }

  private void erase(MemberId member) {
    pass(member);
    Command command = Became.erased("").to(member).between(at.now(), at.now()).command(at.offset());
    assertThat(told(command)).isEqualTo(naive.erase(member.value()));
    naive.follow(member.value(), at.now());
  }

  private void bring(Step step) {
    MemberId member = MEMBERS.get(step.member());
    pass(member);
    Bringing bringing = Bringing.of(step, member.value(), at.now(), naive);
    long position = step.choice(3, 8) == 0 ? source - step.choice(4, 3) : ++source;
    Command command =
        bringing
            .brought()
            .to(member)
            .fromSource(position)
            .between(bringing.at(), at.now())
            .command(at.offset());
    assertThat(told(command))
        .isEqualTo(
            naive.sourced(
                member.value(),
                position,
                () ->
                    naive.isErased(member.value()) ? "MEMBER_ERASED" : bringing.naive().apply(at)));
  }

  /// What was spent can be given back all the same.
  private boolean isClosed(String name, Demand demand) {
    return naive.isErased(name)
        && !(demand instanceof Demand.RedemptionReturn || demand instanceof Demand.Reversal);
  }

  private void ask(Step step) {
    MemberId member = MEMBERS.get(step.member());
    pass(member);
    MemberId other = MEMBERS.get(step.choice(1, MEMBERS.size()));
    Asking asking = Asking.of(step, member, other, at, naive);
    askings.add(asking);
    ask(asking);
  }

  private void repeat(Step step) {
    if (askings.isEmpty()) return;
    int last = Math.min(askings.size(), 12);
    Asking again = askings.get(askings.size() - 1 - step.choice(1, last));
    pass(again.member());
    ask(again);
  }

  private void ask(Asking asking) {
    String name = asking.member().value();
    boolean exists = asking.about() >= 1 && asking.about() <= naive.count(name);
    Asked asked = asking.asked().between(at.now(), at.now());
    if (exists) asked = asked.bringing(of(asking.member()).entry(asking.about()));
    Command command = asked.command(at.offset());
    String content = ((Request) command).demand().toString();
    assertThat(told(command))
        .isEqualTo(
            naive.once(
                name,
                asking.caller(),
                asking.key(),
                content,
                at.now(),
                () ->
                    isClosed(name, ((Request) command).demand())
                        ? "MEMBER_ERASED"
                        : asking.naive().apply(at)));
    naive.follow(name, at.now());
  }

  private Books of(MemberId member) {
    Books found = books.get(member);
    if (found == null) throw new IllegalArgumentException("nobody: " + member);
    return found;
  }

  private void compare() {
    Map<String, Long> others = new TreeMap<>();
    for (Books each : books.values()) {
      each.checkBalances();
      compare(each);
      each.balances()
          .forEach(
              (account, amounts) -> {
                if (!(account.owner() instanceof Owner.Member))
                  amounts.forEach(
                      (currency, minor) ->
                          others.merge(account + " " + currency, minor, Long::sum));
              });
    }
    others.values().removeIf(amount -> amount == 0);
    assertThat(others).isEqualTo(naive.others());
  }

  private void compare(Books each) {
    String name = each.member.value();
    Account account = each.account();
    assertThat(account.sequence()).isEqualTo(naive.count(name));
    Map<String, Long> points = new TreeMap<>();
    for (Purse purse : account.purses()) {
      for (Lot lot : purse.lots()) points.merge(description(lot), lot.amountMinor(), Long::sum);
      Currency currency = purse.currency();
      assertThat(purse.owedMinor()).isEqualTo(naive.owes(name, currency.code()));
      assertThat(account.heldMinor(currency)).isEqualTo(naive.held(name, currency.code()));
      assertThat(account.spendableMinorOn(at.today(), currency))
          .isEqualTo(naive.spendable(name, currency.code(), at.now()));
    }
    assertThat(points).isEqualTo(naive.points(name));
  }

  private static String description(Lot lot) {
    return lot.currency()
        + " of "
        + lot.issuer()
        + " earned "
        + lot.earnedOn()
        + " until "
        + lot.expiresOn()
        + " or after "
        + lot.stamp().inactivityMonths()
        + " for "
        + (lot.promise() == null ? null : lot.promise().bookingId())
        + " from "
        + (lot.promise() == null ? null : lot.promise().maturesOn());
  }

  /// What must hold at the end: nothing is on its way, and the facts alone say the same.
  void end() {
    while (isUnderway()) deliver();
    compare();
    for (Books each : books.values()) each.check(programme);
    assertThat(naive.others())
        .doesNotContainKeys("program/clearing POINTS", "program/clearing MILES");
  }
}
