package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.Programme;

/// Members' accounts in a test: lots given as a table, requests as sentences, then what came of
/// the last one as tables.
///
/// Whatever has ended is posted before each request, as the shell does. After each the legs sum to
/// zero, the hashes chain, the accounts' balances are those of lots, debts and holds, and folding
/// the facts again gives the same account.
final class Scenario {
  static final MemberId ANNA = new MemberId("0123456789abcdef0123456789abcdef");
  static final MemberId BERTA = new MemberId("fedcba9876543210fedcba9876543210");
  static final Currency POINTS = new Currency("POINTS");

  private final Map<MemberId, Books> books = new LinkedHashMap<>();
  private final Map<LotId, String> names = new HashMap<>();
  private final List<Onward> underway = new ArrayList<>();
  private final List<LedgerEvent.Posted> ended = new ArrayList<>();
  private final List<LedgerEvent.Posted> following = new ArrayList<>();
  private Programme programme = Programme.in(Sentence.ZONE);
  private long offset;
  private @Nullable Outcome outcome;

  /// Nothing has been posted yet; there are points.
  static Scenario given() {
    return under(Policy.currency("POINTS"));
  }

  /// Anna has these lots: `lot | issuer | left | earned | expires`, with `-` for never.
  static Scenario given(String lots) {
    return given().having(lots);
  }

  /// These currencies are published.
  static Scenario under(Policy... policies) {
    Scenario scenario = new Scenario();
    for (Policy policy : policies) scenario.publishing(policy);
    return scenario;
  }

  Scenario publishing(Policy policy) {
    programme = programme.with(policy.build());
    return this;
  }

  Scenario publishing(PartnerTerms terms) {
    programme = programme.with(terms);
    return this;
  }

  /// With these lots; where there are such columns, also of a `currency`, or pending for a
  /// `booking` or until they mature (`matures`).
  Scenario having(String lots) {
    Tables.rows(lots).forEach(this::giveLot);
    return this;
  }

  private void giveLot(Tables.Row row) {
    when(
        Brought.issue(row.number("left"))
            .by(row.text("issuer"))
            .of(row.text("currency", "POINTS"))
            .promisedFor(row.text("booking", "-"))
            .maturing(row.text("matures", "-"))
            .on(row.text("earned"))
            .expiring(row.text("expires")));
    names.put(entry().transaction().moved().made().getFirst().id(), row.text("lot"));
  }

  /// This is asked.
  Scenario when(Sentence<?> sentence) {
    return ask(sentence.command(offset++));
  }

  /// Nothing but a tick comes.
  Scenario passing(String time) {
    return passing(ANNA, time);
  }

  Scenario passing(MemberId member, String time) {
    LogPosition tick = new LogPosition("postings", 0, offset++);
    ended.clear();
    ended.addAll(of(member).close(programme, tick, Sentence.time(time)));
    if (!ended.isEmpty()) outcome = ended.getLast();
    follow(of(member), tick, Sentence.time(time));
    of(member).check(programme);
    return this;
  }

  /// What is on its way to other members arrives there or comes back.
  Scenario delivering(String time) {
    Onward next = underway.removeFirst();
    Instant at = Sentence.time(time);
    return ask(Arriving.command(next, at, at, offset++));
  }

  private Scenario ask(Command command) {
    Books member = of(command.member());
    ended.clear();
    ended.addAll(
        member.close(programme, command.envelope().posting(), command.timing().recordedAt()));
    outcome = member.ask(programme, command);
    if (outcome instanceof LedgerEvent fact) Onward.from(fact).ifPresent(underway::add);
    follow(member, command.envelope().posting(), command.timing().recordedAt());
    member.check(programme);
    return this;
  }

  private void follow(Books member, LogPosition at, Instant now) {
    following.clear();
    following.addAll(member.follow(programme, at, now));
    for (LedgerEvent.Posted posted : following) Onward.from(posted).ifPresent(underway::add);
  }

  private Books of(MemberId member) {
    return books.computeIfAbsent(member, Books::new);
  }

  /// The entry has these legs: `account | amount`, with the member's id left out, and also of a
  /// `currency` where there is more than one.
  Scenario then(String legs) {
    List<Tables.Row> rows = Tables.rows(legs).toList();
    assertThat(
            entry().transaction().legs().stream()
                .map(
                    leg ->
                        Tables.account(leg.account())
                            + " "
                            + leg.amountMinor()
                            + " "
                            + leg.currency())
                .toList())
        .isEqualTo(rows.stream().map(Tables::amount).toList());
    return this;
  }

  /// All that members and partners have, after all that was posted: `account | amount`.
  Scenario balances(String table) {
    assertThat(Tables.balances(books.values()))
        .containsExactlyInAnyOrderElementsOf(Tables.rows(table).map(Tables::amount).toList());
    return this;
  }

  /// The entry takes so much of these lots, in this order: `B 50, A 20`.
  Scenario taking(String lots) {
    assertThat(listed(entry().transaction().moved().taken())).isEqualTo(lots);
    return this;
  }

  /// The entry gives back so much of these lots.
  Scenario restoring(String lots) {
    assertThat(listed(entry().transaction().moved().restored())).isEqualTo(lots);
    return this;
  }

  /// This is left, available or pending: `A 80`.
  Scenario leaving(String lots) {
    return leaving(ANNA, lots);
  }

  Scenario leaving(MemberId member, String lots) {
    assertThat(member.equals(ANNA) ? listed(lots(member)) : unnamed(lots(member))).isEqualTo(lots);
    return this;
  }

  /// The lots have these last days: `A 2026-12-31, B -`.
  Scenario lasting(String days) {
    assertThat(
            lots(ANNA).stream()
                .map(lot -> name(lot) + " " + (lot.expiresOn() == null ? "-" : lot.expiresOn()))
                .collect(Collectors.joining(", ")))
        .isEqualTo(days);
    return this;
  }

  /// The member owes this, the oldest first: `30 borne by gym`.
  Scenario owing(String debts) {
    assertThat(
            of(ANNA).account().purses().stream()
                .flatMap(purse -> purse.debts().stream())
                .map(debt -> debt.amountMinor() + " borne by " + debt.bearer())
                .collect(Collectors.joining(", ")))
        .isEqualTo(debts);
    return this;
  }

  /// Before the request, or by the tick, this was posted: `HoldExpired, PointsExpired`.
  Scenario ending(String kinds) {
    assertThat(kinds(ended)).isEqualTo(kinds);
    return this;
  }

  /// After the request, or the tick, this was posted by itself: `HoldReleased, PointsForfeited`.
  Scenario followedBy(String kinds) {
    assertThat(kinds(following)).isEqualTo(kinds);
    return this;
  }

  private static String kinds(List<LedgerEvent.Posted> entries) {
    return entries.stream()
        .map(posted -> posted.entry().transaction().origin().getClass().getSimpleName())
        .collect(Collectors.joining(", "));
  }

  /// All that is on its way arrives, and what follows from that.
  Scenario deliveringAll(String time) {
    while (!underway.isEmpty()) delivering(time);
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

  /// Anna's entry of that number.
  Entry entry(long sequence) {
    return of(ANNA).entry(sequence);
  }

  Account account() {
    return account(ANNA);
  }

  Account account(MemberId member) {
    return of(member).account();
  }

  /// What Anna will have on a day, as things stand.
  Forecast forecast(String day) {
    return Forecast.of(dryRun(), LocalDate.parse(day));
  }

  /// Anna's account, to try requests on.
  DryRun dryRun() {
    LogPosition last = new LogPosition("postings", 0, offset);
    return new DryRun(ANNA, programme, account(), Answers.NONE, last);
  }

  /// Lots of hers as tables have them: `A 80`.
  String named(List<Lot> lots) {
    return listed(lots);
  }

  private List<Lot> lots(MemberId member) {
    return of(member).account().purses().stream().flatMap(purse -> purse.lots().stream()).toList();
  }

  private String listed(List<Lot> lots) {
    return lots.stream()
        .map(lot -> name(lot) + " " + lot.amountMinor())
        .collect(Collectors.joining(", "));
  }

  /// Only Anna's lots have names.
  private static String unnamed(List<Lot> lots) {
    return lots.stream()
        .map(lot -> lot.id() + " " + lot.amountMinor())
        .collect(Collectors.joining(", "));
  }

  private String name(Lot lot) {
    return names.getOrDefault(lot.id(), lot.id().toString());
  }
}
