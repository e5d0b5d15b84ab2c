package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// One member's account in a test: lots given as a table, one request, then what came of it as
/// tables.
///
/// Whatever is decided is also replayed: the legs sum to zero, the hash is right, and folding the
/// facts again gives the same account.
final class Scenario {
  static final MemberId ANNA = new MemberId("0123456789abcdef0123456789abcdef");
  static final Currency POINTS = new Currency("POINTS");
  private static final ZoneId ZONE = ZoneOffset.UTC;

  private final List<LedgerEvent> facts = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private Account account = Account.NEW;
  private Answers answers = Answers.NONE;
  private long offset;
  private @Nullable Outcome outcome;

  /// Nothing has been posted yet.
  static Scenario given() {
    return new Scenario();
  }

  /// The member has these lots: `lot | issuer | left | earned | expires`, with `-` for never.
  static Scenario given(String lots) {
    Scenario scenario = new Scenario();
    Tables.rows(lots).forEach(scenario::giveLot);
    return scenario;
  }

  private void giveLot(Tables.Row row) {
    names.add(row.text("lot"));
    LocalDate earned = row.date("earned");
    when(
        issue(row.number("left"))
            .by(row.text("issuer"))
            .on(earned.toString())
            .expiring(row.text("expires")));
    assertThat(outcome).isInstanceOf(LedgerEvent.Posted.class);
  }

  static Request issue(long amount) {
    return new Request(amount, false);
  }

  static Request redeem(long amount) {
    return new Request(amount, true);
  }

  Scenario when(Request request) {
    Command command = request.command(offset++);
    Outcome decided = Ledger.decide(account, answers, command);
    outcome = decided;
    if (decided instanceof LedgerEvent fact) happened(command, fact);
    return this;
  }

  private void happened(Command command, LedgerEvent fact) {
    facts.add(fact);
    account = Ledger.evolve(account, fact);
    if (command instanceof Redeem redeem)
      answers = Ledger.remember(answers, Ledger.answer(redeem, fact, account));
    if (fact instanceof LedgerEvent.Posted(Entry entry, _)) assertThat(entry.isIntact()).isTrue();
    assertThat(facts.stream().reduce(Account.NEW, Ledger::evolve, (_, b) -> b)).isEqualTo(account);
  }

  /// The entry has these legs: `account | amount`, with the member's id left out.
  Scenario then(String legs) {
    List<Leg> posted = entry().transaction().legs();
    assertThat(posted.stream().mapToLong(Leg::amountMinor).sum()).isZero();
    assertThat(
            posted.stream()
                .map(
                    leg ->
                        leg.account().toString().replace(":" + ANNA, "") + " " + leg.amountMinor())
                .toList())
        .isEqualTo(
            Tables.rows(legs)
                .map(row -> row.text("account") + " " + row.number("amount"))
                .toList());
    return this;
  }

  /// The entry takes so much of these lots, in this order: `B 50, A 20`.
  Scenario taking(String lots) {
    assertThat(
            entry().transaction().lotsTaken().stream()
                .map(taken -> name(taken.lot()) + " " + taken.amountMinor())
                .collect(Collectors.joining(", ")))
        .isEqualTo(lots);
    return this;
  }

  /// This is left: `A 80`.
  Scenario leaving(String lots) {
    assertThat(
            account.purses().stream()
                .flatMap(purse -> purse.lots().stream())
                .map(lot -> name(lot.id()) + " " + lot.leftMinor())
                .collect(Collectors.joining(", ")))
        .isEqualTo(lots);
    return this;
  }

  Scenario refused(Refusal reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            LedgerEvent.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    return this;
  }

  Scenario outcome(Class<? extends Outcome> kind) {
    assertThat(outcome).isInstanceOf(kind);
    return this;
  }

  Outcome outcome() {
    if (outcome == null) throw new IllegalStateException("nothing was asked");
    return outcome;
  }

  Entry entry() {
    return outcome() instanceof LedgerEvent.Posted(Entry entry, _)
        ? entry
        : fail("not posted: " + outcome);
  }

  Account account() {
    return account;
  }

  private String name(LotId lot) {
    int number = Math.toIntExact(lot.sequence()) - 1;
    return number < names.size() ? names.get(number) : lot.toString();
  }

  /// A request as a sentence: `redeem(70).at("insurer").on("2026-11-22")`.
  record Request(
      long amount,
      boolean redeems,
      String partner,
      LocalDate day,
      LocalDate recordedOn,
      @Nullable LocalDate expiresOn,
      String currency,
      String key,
      long source) {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    Request(long amount, boolean redeems) {
      this(amount, redeems, redeems ? "insurer" : "grocer", TODAY, TODAY, null, "POINTS", "", -1);
    }

    Request at(String where) {
      return new Request(amount, redeems, where, day, recordedOn, expiresOn, currency, key, source);
    }

    Request by(String issuer) {
      return at(issuer);
    }

    Request on(String date) {
      LocalDate when = LocalDate.parse(date);
      return new Request(amount, redeems, partner, when, when, expiresOn, currency, key, source);
    }

    Request recorded(String date) {
      return new Request(
          amount, redeems, partner, day, LocalDate.parse(date), expiresOn, currency, key, source);
    }

    Request expiring(String date) {
      @Nullable LocalDate last = date.equals("-") ? null : LocalDate.parse(date);
      return new Request(amount, redeems, partner, day, recordedOn, last, currency, key, source);
    }

    Request of(String code) {
      return new Request(amount, redeems, partner, day, recordedOn, expiresOn, code, key, source);
    }

    Request withKey(String own) {
      return new Request(
          amount, redeems, partner, day, recordedOn, expiresOn, currency, own, source);
    }

    Request fromSource(long position) {
      return new Request(
          amount, redeems, partner, day, recordedOn, expiresOn, currency, key, position);
    }

    Command command(long offset) {
      Timing timing = Timing.of(noon(day), noon(recordedOn), ZONE);
      LogPosition at = new LogPosition("postings", 0, offset);
      return redeems ? new Redeem(ANNA, timing, at, redemption(offset)) : issue(timing, at);
    }

    private Redemption redemption(long offset) {
      String own = key.isEmpty() ? "key-" + offset : key;
      return new Redemption(
          new PartnerId(partner),
          new Currency(currency),
          amount,
          new IdempotencyKey(own),
          ANNA.value(),
          null);
    }

    private Issue issue(Timing timing, LogPosition at) {
      LogPosition event = new LogPosition("member-events", 0, at.offset());
      Cause cause =
          new Cause(
              new PartnerId(partner), new EventId("e" + at.offset()), timing.occurredAt(), event);
      Credit credit =
          new Credit(
              new Currency(currency),
              amount,
              new PartnerId(partner),
              new AgreementId("coalition-standard"),
              1,
              "base",
              expiresOn);
      Source from = source < 0 ? null : new Source("member-events", source);
      return new Issue(ANNA, timing, at, from, cause, List.of(credit));
    }

    private static Instant noon(LocalDate day) {
      return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
  }
}
