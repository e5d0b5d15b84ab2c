package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Lot;
import punchcard.avro.PartnerEvent;
import punchcard.avro.PointsExpired;
import punchcard.events.Topics;
import punchcard.systemtests.driver.Accountants;
import punchcard.systemtests.driver.Books;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;

/// What partners owe each other, what points oblige to and what a closed month says: from published
/// terms and events, through the services, to what the operators' command tells.
@Order(59)
@ExtendWith(SharedStack.class)
class AccountingTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  /// Moneys of which no other scenario's terms are.
  private static final String DOLLARS = "CAD";

  private static final String YEN = "JPY";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int LATE_PURCHASES = 120;

  private static final String AGREEMENT =
      """
      agreement: accounts
      participants: everyone
      rules:
        - id: accounts-dollar
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'delicatessen' && event.currency == 'CAD'
          post:
            - { currency: POINTS, amount: event.amountMinor / 100, rounding: down, fundedBy: delicatessen, expires: P18M }
        - id: accounts-late
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'latecomer' && event.currency == 'CAD'
          post:
            - { currency: POINTS, amount: event.amountMinor / 100, rounding: down, fundedBy: latecomer, expires: P18M }
        - id: accounts-sale
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'department-store' && event.currency == 'JPY'
          post:
            - { currency: POINTS, amount: event.amountMinor / 10, rounding: down, fundedBy: department-store, basis: sale }
      """;

  private final Punchcard punchcard;
  private final Accountants accountants;
  private final Books books;
  private final Log<LedgerEntry> journal;

  AccountingTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.accountants = punchcard.accountants();
    this.books = punchcard.books();
    this.journal = punchcard.log(Topics.LEDGER_ENTRIES);
  }

  @BeforeAll
  void partners_have_terms_and_an_agreement() {
    for (String id : List.of("delicatessen", "swimming-pool", "department-store", "latecomer"))
      punchcard.partner(id);
    accountants.agree("delicatessen", terms(DOLLARS, issuing("0.010", "0", 1, 1), "0"));
    accountants.agree("latecomer", terms(DOLLARS, issuing("0.010", "0", 1, 1), "0"));
    accountants.agree("swimming-pool", terms(DOLLARS, issuing("0", "0", 1, 1), "0.008"));
    accountants.agree("department-store", terms(YEN, issuing("0", "1", 9_500, 10_000), "0"));
    punchcard.operator().agree("accounts", AGREEMENT);
  }

  /// A principal's, billed when it gives points.
  private static String issuing(String price, String standAlone, int redeemed, int of) {
    return """
    {"billed": "at-issue", "price": "%s", "breakageSharePerMille": 0, "role": "principal",
     "standAlone": "%s", "expected": {"redeemed": %d, "of": %d}}\
    """
        .formatted(price, standAlone, redeemed, of);
  }

  private static String terms(String money, String issue, String redemptionPrice) {
    String tax =
        """
        {"supplier": "One Ltd", "customer": "Other Ltd", "code": "STANDARD", "ratePerMille": 0,
         "date": "end-of-period"}\
        """;
    return """
    "money": "%s", "issue": %s, "redemption": {"price": "%s", "fee": "0"},
    "outstanding": "by-issuer-on-leaving", "uncollectedBorneBy": "swimming-pool",
    "taxes": {"issue": %s, "redemption": %s, "fee": %s}, "cover": {"kind": "none"}\
    """
        .formatted(money, issue, redemptionPrice, tax, tax, tax);
  }

  @AfterAll
  void close() {
    journal.close();
  }

  /// No points that an event earns end on the day on which they are tried: those that expire are
  /// given by hand, with a last day that is over.
  @Test
  @Order(1)
  void of_a_thousand_points_what_is_spent_and_what_expires_is_settled() {
    // Given
    Partner grocer = punchcard.partner("delicatessen");
    Member member = punchcard.member(grocer.signUp("saver"));
    grocer.publish(Events.purchaseIn(DOLLARS, "saver", 600_00, Instant.now()));
    await("the points").untilAsserted(() -> assertThat(member.points()).isEqualTo(600));
    LocalDate yesterday = LocalDate.now(ZONE).minusDays(1);

    // When
    punchcard.operator().give("goodwill", member, 400, grocer.id(), yesterday).expect(201);
    member.redeem("swim", "swimming-pool", 600).expect(201);
    journal.await("the expiry", entry -> isExpiryOf(member, entry));

    // Then
    assertThat(books.totals(thisMonth(), DOLLARS))
        .containsEntry("partner:delicatessen", "-10.00 CAD")
        .containsEntry("partner:swimming-pool", "4.80 CAD")
        .containsEntry("operator", "5.20 CAD");
    JsonNode points = books.liability(thisMonth(), "points", "issuer", "delicatessen");
    assertThat(points.required("redeemed").asLong()).isEqualTo(600);
    assertThat(points.required("expired").asLong()).isEqualTo(400);
    assertThat(points.required("closing").asLong()).isZero();
  }

  /// IFRS 15, Example 52. Its two years are one month here, since no clock is moved: the second
  /// year's figure is what the sum of both grows by.
  @Test
  @Order(2)
  void the_standards_example_has_its_figures() {
    // Given
    Partner store = punchcard.partner("department-store");
    Member member = punchcard.member(store.signUp("customer"));
    PartnerEvent sale = Events.purchaseIn(YEN, "customer", 100_000, Instant.now());
    store.publish(sale);
    await("the points").untilAsserted(() -> assertThat(member.points()).isEqualTo(10_000));

    // When
    expect(9_500);
    member.redeem("first-year", store.id(), 4_500).expect(201);
    JsonNode first = money("partner:department-store");
    expect(9_700);
    member.redeem("second-year", store.id(), 4_000).expect(201);
    JsonNode second = money("partner:department-store");

    // Then
    Lot sold = lotsOf(member).getFirst();
    assertThat(sold.getAllocatedMinor()).isEqualTo(8_676);
    assertThat(100_000 - sold.getAllocatedMinor()).isEqualTo(91_324);
    assertThat(first.required("deferredInAll").asText()).isEqualTo("8676 JPY");
    assertThat(first.required("recognisedInAll").asText()).isEqualTo("4110 JPY");
    assertThat(second.required("deferredInAll").asText()).isEqualTo("8676 JPY");
    assertThat(second.required("recognisedInAll").asText()).isEqualTo((4_110 + 3_493) + " JPY");
  }

  @Test
  @Order(3)
  void a_closed_month_stays_as_it_is_and_what_comes_late_is_in_the_next() {
    // Given
    Partner latecomer = punchcard.partner("latecomer");
    Member member = punchcard.member(latecomer.signUp("guest"));
    YearMonth closed = thisMonth().minusMonths(1);

    // When
    CompletableFuture<Void> arriving =
        CompletableFuture.runAsync(
            () -> publishOneByOne(latecomer, closed), Thread::startVirtualThread);
    await("some of them").atMost(PATIENCE).until(() -> lotsOf(member).size() >= LATE_PURCHASES / 4);
    accountants.close(closed.toString());
    String before = books.statement(closed, latecomer.id());
    arriving.join();
    await("all of them").atMost(PATIENCE).until(() -> lotsOf(member).size() == LATE_PURCHASES);
    String after = books.statement(closed, latecomer.id());

    // Then
    assertThat(after).isEqualTo(before);
    long inTime = entriesOf(after);
    assertThat(inTime).isBetween((long) LATE_PURCHASES / 4, LATE_PURCHASES - 1L);
    assertThat(entriesOf(books.statement(closed.plusMonths(1), latecomer.id())))
        .isEqualTo(LATE_PURCHASES - inTime);
  }

  /// A dollar each, each published when the one before is acknowledged.
  private static void publishOneByOne(Partner partner, YearMonth month) {
    Instant noon = month.atDay(15).atTime(12, 0).atZone(ZONE).toInstant();
    IntStream.range(0, LATE_PURCHASES)
        .mapToObj(n -> Events.purchaseIn(DOLLARS, "guest", 1_00, noon.plus(n, ChronoUnit.MINUTES)))
        .forEach(partner::publish);
  }

  /// How many entries of one point a statement has; their money is checked on the way.
  private static long entriesOf(String statement) {
    long entries = statement.lines().filter(line -> line.matches("[0-9a-f]{32}-\\d+ 1 -")).count();
    assertThat(statement).contains("total: -%d.%02d CAD".formatted(entries / 100, entries % 100));
    return entries;
  }

  private void expect(int redeemed) {
    accountants.estimate(
        """
        "issuer": "department-store", "currency": "POINTS", "basis": "sale", "money": "JPY",
        "expected": {"redeemed": %d, "of": 10000}, "highlyProbable": true\
        """
            .formatted(redeemed));
  }

  private JsonNode money(String book) {
    return books.liability(thisMonth(), "money", "book", book);
  }

  private List<Lot> lotsOf(Member member) {
    return journal.all(entry -> entry.getMemberId().equals(member.id())).stream()
        .flatMap(entry -> Stream.of(entry.getLotsMade()))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isExpiryOf(Member member, LedgerEntry entry) {
    return entry.getMemberId().equals(member.id()) && entry.getBody() instanceof PointsExpired;
  }

  private static YearMonth thisMonth() {
    return YearMonth.now(ZONE);
  }
}
