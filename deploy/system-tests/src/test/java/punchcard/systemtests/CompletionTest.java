package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// A bookshop promises its readers points for each book, if they spend enough while the promotion
/// lasts.
@Order(28)
@ExtendWith(SharedStack.class)
@TestMethodOrder(OrderAnnotation.class)
class CompletionTest {
  /// Every minute it is looked for promotions that are over.
  private static final Duration TO_BE_OVER = Duration.ofSeconds(90);

  private static final String READER = "reader";
  private static final String AGREEMENT =
      """
      agreement: bookshop
      participants: everyone
      promotions:
        - { id: summer-reading, from: %s, until: %s, activation: member }
      rules:
        - id: book
          promotion: summer-reading
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'bookshop' && event.currency == 'CHF'
          post:
            - { currency: POINTS, amount: 25, rounding: down, fundedBy: bookshop, pending: completion }
        - id: enough-books
          promotion: summer-reading
          on: SpendRecorded
          from: 2017-01-01
          when: >-
            event.partner == 'bookshop' && event.currency == 'CHF' &&
            history.sum('SpendRecorded', 'amountMinor', 'CHF', 'promotion') + event.amountMinor >= 5000
          completes: promotion
      """;

  private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
  private final Punchcard punchcard;
  private final Partner bookshop;
  private Member reader;

  CompletionTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.bookshop = punchcard.partner("bookshop");
    this.reader = punchcard.member("nobody");
  }

  @BeforeAll
  void a_reader_joins_and_activates_it() {
    punchcard.operator().agree("bookshop", agreement(today.plusDays(30)));
    reader = punchcard.member(bookshop.signUp(READER));
    publish("joins", "PromotionActivated", "{\"promotion\": \"summer-reading\"}");
  }

  private String agreement(LocalDate last) {
    return AGREEMENT.formatted(today.minusDays(30), last);
  }

  @Test
  @Order(1)
  void points_wait_until_enough_is_spent() {
    buys("novel", 3_000);
    awaitPoints(0, 25);

    buys("atlas", 2_000);
    awaitPoints(50, 0);

    buys("poems", 100);
    awaitPoints(75, 0);
  }

  @Test
  @Order(2)
  void the_reader_is_told_which_book_it_was() {
    assertThat(verdict("novel")).isEqualTo("CONDITION_FALSE");
    assertThat(verdict("atlas")).isEqualTo("COMPLETED");
    assertThat(verdict("poems")).isEqualTo("COMPLETED_BEFORE");
  }

  @Test
  @Order(3)
  void what_is_brought_back_takes_the_completion_with_it() {
    publish(
        "no-atlas",
        "SpendReturned",
        "{\"returnedEventId\": \"atlas\", \"amountMinor\": 2000, \"currency\": \"CHF\"}");
    awaitPoints(0, 50);
  }

  @Test
  @Order(4)
  void what_waits_when_it_is_over_is_void() {
    punchcard.operator().agree("bookshop", agreement(today.minusDays(1)));

    await("it is over")
        .atMost(TO_BE_OVER)
        .untilAsserted(() -> assertThat(balance().path("pending").asLong()).isZero());
    assertThat(reader.points()).isZero();
  }

  private void buys(String eventId, long rappen) {
    publish(
        eventId, "SpendRecorded", "{\"amountMinor\": %d, \"currency\": \"CHF\"}".formatted(rappen));
  }

  private void publish(String eventId, String type, String body) {
    bookshop
        .post(
            """
            {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}\
            """
                .formatted(eventId, READER, Instant.now(), type, body))
        .expect(202);
  }

  private void awaitPoints(long available, long pending) {
    await(available + " points, and " + pending + " that wait")
        .untilAsserted(
            () -> {
              assertThat(balance().path("pending").asLong()).isEqualTo(pending);
              assertThat(balance().path("available").asLong()).isEqualTo(available);
            });
  }

  private JsonNode balance() {
    for (JsonNode balance : reader.balances().expect(200).json().path("balances"))
      if (balance.path("currency").asText().equals(Member.POINTS)) return balance;
    throw new AssertionError("no " + Member.POINTS);
  }

  private String verdict(String eventId) {
    String path = "/members/" + reader.id() + "/explanation?partner=bookshop&eventId=" + eventId;
    JsonNode answer =
        Request.to(punchcard.at().rules(), path)
            .as(punchcard.tokens().operator())
            .get()
            .expect(200)
            .json();
    for (JsonNode rule : answer.path("rules"))
      if (rule.path("rule").asText().equals("enough-books")) return rule.path("verdict").asText();
    throw new AssertionError(answer);
  }
}
