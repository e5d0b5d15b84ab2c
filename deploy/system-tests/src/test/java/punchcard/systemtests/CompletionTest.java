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
import punchcard.avro.Disclosure;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// A cinema promises its guests points for each film, if they spend enough while the promotion
/// lasts.
@Order(28)
@ExtendWith(SharedStack.class)
@TestMethodOrder(OrderAnnotation.class)
class CompletionTest {
  /// Every minute it is looked for promotions that are over.
  private static final Duration TO_BE_OVER = Duration.ofSeconds(90);

  private static final String GUEST = "guest-of-films";
  private static final String AGREEMENT =
      """
      agreement: cinema
      participants: everyone
      promotions:
        - { id: film-summer, from: %s, until: %s, activation: member }
      rules:
        - id: film
          promotion: film-summer
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'cinema' && event.currency == 'CHF'
          post:
            - { currency: POINTS, amount: 25, rounding: down, fundedBy: cinema, pending: completion }
        - id: enough-films
          promotion: film-summer
          on: SpendRecorded
          from: 2017-01-01
          when: >-
            event.partner == 'cinema' && event.currency == 'CHF' &&
            history.sum('SpendRecorded', 'amountMinor', 'CHF', 'promotion') + event.amountMinor >= 5000
          completes: promotion
      """;

  private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
  private final Punchcard punchcard;
  private final Partner cinema;
  private Member guest;

  CompletionTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.cinema = punchcard.partner("cinema");
    this.guest = punchcard.member("nobody");
  }

  @BeforeAll
  void a_guest_joins_and_activates_it() {
    punchcard.operator().agree("cinema", agreement(today.plusDays(30)));
    guest = punchcard.member(cinema.signUp(GUEST));
    publish("joins", "PromotionActivated", "{\"promotion\": \"film-summer\"}");
  }

  private String agreement(LocalDate last) {
    return AGREEMENT.formatted(today.minusDays(30), last);
  }

  @Test
  @Order(1)
  void points_wait_until_enough_is_spent() {
    buys("western", 3_000);
    awaitPoints(0, 25);

    buys("musical", 2_000);
    awaitPoints(50, 0);

    buys("short", 100);
    awaitPoints(75, 0);
  }

  @Test
  @Order(2)
  void the_guest_is_told_which_film_it_was() {
    assertThat(verdict("western")).isEqualTo("CONDITION_FALSE");
    assertThat(verdict("musical")).isEqualTo("COMPLETED");
    assertThat(verdict("short")).isEqualTo("COMPLETED_BEFORE");
  }

  @Test
  @Order(3)
  void what_is_brought_back_takes_the_completion_with_it() {
    publish(
        "no-musical",
        "SpendReturned",
        "{\"returnedEventId\": \"musical\", \"amountMinor\": 2000, \"currency\": \"CHF\"}");
    awaitPoints(0, 50);
  }

  @Test
  @Order(4)
  void what_waits_when_it_is_over_is_void() {
    punchcard.operator().agree("cinema", agreement(today.minusDays(1)));

    await("it is over")
        .atMost(TO_BE_OVER)
        .untilAsserted(() -> assertThat(balance().path("pending").asLong()).isZero());
    assertThat(guest.points()).isZero();
  }

  @Test
  @Order(5)
  void who_pays_finds_each_version_in_its_feed() {
    try (Log<Disclosure> feed = cinema.feed()) {
      assertThat(feed.all(told -> told.getKind().equals("AgreementVersion")))
          .extracting(Disclosure::getDisclosureId)
          .containsExactly("agreement/cinema/1", "agreement/cinema/2");
    }
  }

  private void buys(String eventId, long rappen) {
    publish(
        eventId, "SpendRecorded", "{\"amountMinor\": %d, \"currency\": \"CHF\"}".formatted(rappen));
  }

  private void publish(String eventId, String type, String body) {
    cinema
        .post(
            """
            {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}\
            """
                .formatted(eventId, GUEST, Instant.now(), type, body))
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
    for (JsonNode balance : guest.balances().expect(200).json().path("balances"))
      if (balance.path("currency").asText().equals(Member.POINTS)) return balance;
    throw new AssertionError("no " + Member.POINTS);
  }

  private String verdict(String eventId) {
    String path = "/members/" + guest.id() + "/explanation?partner=cinema&eventId=" + eventId;
    JsonNode answer =
        Request.to(punchcard.at().rules(), path)
            .as(punchcard.tokens().operator())
            .get()
            .expect(200)
            .json();
    for (JsonNode rule : answer.path("rules"))
      if (rule.path("rule").asText().equals("enough-films")) return rule.path("verdict").asText();
    throw new AssertionError(answer);
  }
}
