package punchcard.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchcard.cli.accounts.Agreed.policy;
import static punchcard.cli.accounts.Agreed.terms;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Matter;
import punchcard.accounting.exposure.Payment;
import punchcard.accounting.liability.Portfolio;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Cut;
import punchcard.accounting.period.LoggedEntry;
import punchcard.cli.sheets.Printing;
import punchcard.cli.sheets.Sheet;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Credit;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.Programme;

/// From published terms, through what the ledger stamps, to what the commands tell, over a real
/// log. One log for all: the standard's example first, before a month is closed.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AccountsTest {
  private static final TheLog LOG = new TheLog();
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final String LIMITS =
      """
      issuer,currency,mostMinor,mostPerMille
      grocer,POINTS,499,
      shop,STAMPS,,1000
      """;
  private static final String ANNA = "0123456789abcdef0123456789abcdef";
  private static final String BERTA = "fedcba9876543210fedcba9876543210";

  private static final Programme PROGRAMME = programme();

  private static Programme programme() {
    Programme now = Programme.in(TheLog.ZONE).with(policy("POINTS")).with(policy("STAMPS"));
    for (PartnerTerms terms :
        List.of(
            terms("grocer", "USD", 10_000, 0, 0, ExpectedRedemption.ALL),
            terms("gym", "USD", 0, 8_000, 0, ExpectedRedemption.ALL),
            terms("shop", "JPY", 0, 0, 1_000_000, new ExpectedRedemption(9_500, 10_000)))) {
      LOG.publish(terms);
      now = now.with(terms);
    }
    return now;
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  /// IFRS 15, Example 52, in a currency without minor unit, as the standard calculates.
  @Test
  @Order(1)
  void the_standards_example_has_its_figures() {
    estimate("e1", 9_500, "2025-01-01T00:00:00Z");
    Member anna = new Member(ANNA, LOG, PROGRAMME);
    anna.earns(10_000, "STAMPS", "shop", "2025-01-15", null, new Credit.Sale("JPY", 100_000));
    anna.spends(4_500, "STAMPS", "shop", "2025-06-01");

    Map<String, Object> first = shop(YearMonth.of(2025, 12));
    assertThat(first).containsEntry("deferredInAll", "8676 JPY");
    assertThat(100_000 - 8_676).isEqualTo(91_324);
    assertThat(first).containsEntry("recognisedInAll", "4110 JPY");

    anna.spends(4_000, "STAMPS", "shop", "2026-06-01");
    estimate("e2", 9_700, "2026-12-01T00:00:00Z");

    Map<String, Object> second = shop(YearMonth.of(2026, 12));
    assertThat(second).containsEntry("deferredInAll", "8676 JPY");
    assertThat(second).containsEntry("recognisedInAll", (4_110 + 3_493) + " JPY");
  }

  @Test
  @Order(2)
  void a_coalition_settles_what_it_gave_and_honoured() {
    Member berta = new Member(BERTA, LOG, PROGRAMME);
    berta.earns(1_000, "POINTS", "grocer", "2026-01-05", "2026-01-20", null);
    berta.spends(600, "POINTS", "gym", "2026-01-10");
    berta.passes("2026-01-25");

    StatementSheets sheets = StatementSheets.of(LOG.facts(), JANUARY, null, true);

    assertThat(sheets.statements())
        .filteredOn(it -> it.money().equals(new MoneyUnit("USD")))
        .extracting(it -> it.party() + " " + it.total())
        .containsExactly("partner:grocer -10.00 USD", "partner:gym 4.80 USD", "operator 5.20 USD");
    assertThat(StatementSheets.of(LOG.facts(), JANUARY, new PartnerId("gym"), true).text())
        .startsWith(
            """
            settlement statement, format 1
            party: partner:gym
            period: 2026-01
            money: USD
            REDEEMED | with operator | 600 POINTS | at 0.008000 | terms 1 |\
             exact 4.800000000 USD | amount 4.80 USD |\
             tax STANDARD 200 per mille, gym Ltd to Operator Ltd on 2026-01-31 |\
             1 entries sha256:\
            """)
        .contains("total: 4.80 USD\nsha256:", "entries of REDEEMED 600\n" + BERTA + "-2 600 -\n");
    assertThat(points(JANUARY))
        .containsEntry("issued", 1_000L)
        .containsEntry("redeemed", 600L)
        .containsEntry("expired", 400L)
        .containsEntry("closing", 0L);
  }

  @Test
  @Order(3)
  void a_closed_months_statements_are_the_same_bytes_whenever_they_are_asked() {
    Facts before = LOG.facts();
    LOG.decide(new Decision.Proposed("c1", new Matter.MonthEnd(JANUARY), "olga", Instant.EPOCH));
    LOG.decide(
        new Decision.Approved(
            "c1",
            new Matter.MonthEnd(JANUARY),
            "olga",
            "oscar",
            Instant.parse("2026-02-03T12:00:00Z"),
            ends(before.entries())));
    String closed = text(JANUARY);
    assertThat(closed).contains("party: partner:gym", "total: 4.80 USD");

    new Member("00000000000000000000000000000001", LOG, PROGRAMME)
        .earns(500, "POINTS", "grocer", "2026-01-30", null, null);

    assertThat(text(JANUARY)).isEqualTo(closed);
    assertThat(text(YearMonth.of(2026, 2))).contains("party: partner:grocer", "total: -5.00 USD");
  }

  @Test
  @Order(4)
  void a_report_is_printed_for_people_spreadsheets_and_programs() throws Exception {
    List<Sheet> sheets =
        List.of(Sheet.of("debts", "currency owed", List.of(List.of("POINTS", 7L))));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);

    Printing.tables(sheets, out);
    Printing.csv(sheets, out);
    Printing.json(sheets, out);
    out.flush();

    assertThat(said)
        .hasToString(
            """
            debts
              currency  owed
              POINTS       7

            table,currency,owed
            debts,POINTS,7
            {
              "debts" : [ {
                "currency" : "POINTS",
                "owed" : 7
              } ]
            }
            """);
  }

  @Test
  @Order(5)
  void what_is_out_and_owed_is_told_with_limits_and_payments(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("limits.csv"), LIMITS);
    assertThat(row(ExposureCommand.out(LOG.facts(), Limits.in(file)), "issuer", "grocer"))
        .containsEntry("outstanding", 500L)
        .containsEntry("breaches", "AMOUNT");

    Payment paid =
        new Payment(
            new PartnerId("grocer"),
            new Money(12_00, new MoneyUnit("USD")),
            LocalDate.of(2026, 2, 1),
            "R-1");
    LOG.decide(
        new Decision.Approved(
            paid.id(),
            new Matter.Paying(paid),
            "olga",
            "oscar",
            Instant.parse("2026-12-03T12:00:00Z"),
            null));
    assertThat(row(ExposureCommand.covers(LOG.facts(), Instant.now()), "partner", "grocer"))
        .containsEntry("owed", "3.00 USD");

    Path wrong = Files.writeString(folder.resolve("wrong.csv"), LIMITS.replace("499", "many"));
    assertThatThrownBy(() -> Limits.in(wrong))
        .hasMessageContaining("wrong.csv, line 2: For input string: \"many\"");
  }

  private static String text(YearMonth period) {
    return StatementSheets.of(LOG.facts(), period, null, true).text();
  }

  private static Cut ends(List<LoggedEntry> entries) {
    TreeMap<Integer, Long> ends = new TreeMap<>();
    for (LoggedEntry entry : entries)
      ends.merge(entry.position().partition(), entry.position().offset() + 1, Math::max);
    return new Cut(ends);
  }

  private static Map<String, Object> shop(YearMonth period) {
    return row(LiabilityCommand.sheets(LOG.facts(), period).get(1), "book", "partner:shop");
  }

  private static Map<String, Object> points(YearMonth period) {
    return row(LiabilityCommand.sheets(LOG.facts(), period).getFirst(), "issuer", "grocer");
  }

  private static Map<String, Object> row(Sheet sheet, String column, String value) {
    int at = sheet.columns().indexOf(column);
    List<Object> row =
        sheet.rows().stream().filter(it -> it.get(at).equals(value)).findFirst().orElseThrow();
    Map<String, Object> named = new TreeMap<>();
    for (int i = 0; i < row.size(); i++) named.put(sheet.columns().get(i), row.get(i));
    return named;
  }

  private static void estimate(String id, long expected, String from) {
    Portfolio portfolio =
        new Portfolio(
            new PartnerId("shop"), new Currency("STAMPS"), Basis.SALE, new MoneyUnit("JPY"));
    Instant at = Instant.parse(from);
    Matter matter =
        new Matter.Estimation(portfolio, new ExpectedRedemption(expected, 10_000), true, at);
    @Nullable Cut none = null;
    LOG.decide(new Decision.Approved(id, matter, "olga", "oscar", at, none));
  }
}
