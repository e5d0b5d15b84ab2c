package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.systemtests.driver.Member;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Reply;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;
import punchcard.systemtests.driver.Shell;

/// A tea room's till asks what a basket would earn, and its guest, who brings something back, why
/// the points are what they are.
@Order(25)
@ExtendWith(SharedStack.class)
class QuestionsTest {
  private static final String GUEST = "guest";

  private static final String AGREEMENT =
      """
      agreement: tea-room
      participants: everyone
      rules:
        - id: feast
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'tea-room' && event.currency == 'EUR' && event.amountMinor >= 5000
          post:
            - { currency: POINTS, amount: 10, rounding: down, fundedBy: tea-room, expires: P18M }
        - id: regular
          on: SpendRecorded
          from: 2017-01-01
          when: event.partner == 'tea-room' && history.at('tea-room').count('SpendRecorded', 'year') >= 2
          post:
            - { currency: POINTS, amount: 5, rounding: down, fundedBy: tea-room, expires: P18M }
      """;

  private final Punchcard punchcard;
  private final Partner tearoom;
  private Member guest;

  QuestionsTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.tearoom = punchcard.partner("tea-room");
    this.guest = punchcard.member("nobody");
  }

  @BeforeAll
  void a_guest_has_a_feast_and_brings_half_of_it_back() {
    punchcard.operator().agree("tea-room", AGREEMENT);
    guest = punchcard.member(tearoom.signUp(GUEST));
    publish("feast", "SpendRecorded", "{\"amountMinor\": 6000, \"currency\": \"EUR\"}");
    await("the feast's points").untilAsserted(() -> assertThat(guest.points()).isEqualTo(70));
    publish(
        "return",
        "SpendReturned",
        "{\"returnedEventId\": \"feast\", \"amountMinor\": 3000, \"currency\": \"EUR\"}");
    await("the difference").untilAsserted(() -> assertThat(guest.points()).isEqualTo(30));
  }

  private void publish(String eventId, String type, String body) {
    tearoom
        .post(
            """
            {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}\
            """
                .formatted(eventId, GUEST, Instant.now(), type, body))
        .expect(202);
  }

  @Test
  void what_is_brought_back_in_part_is_decided_again_for_what_is_left() {
    JsonNode why = explanation(punchcard.tokens().operator(), "feast").expect(200).json();
    assertThat(why.path("isLeft").asBoolean()).isTrue();
    assertThat(why.path("credited").findValuesAsText("minor")).containsExactly("30");
    assertThat(verdict(why, "feast")).isEqualTo("CONDITION_FALSE");
    assertThat(rule(why, "feast").path("findings").toString())
        .contains("{\"expression\":\"event.amountMinor\",\"value\":\"3000\"}");
  }

  @Test
  void operators_are_told_on_the_command_line() throws IOException {
    Path token = Path.of("target", "questions-token").toAbsolutePath();
    Files.writeString(token, punchcard.tokens().operator());

    assertThat(explain(token, "feast", 0))
        .anyMatch(line -> line.startsWith("SpendRecorded feast of tea-room: earned "))
        .anyMatch(line -> line.startsWith("tea-room/1/feast: "))
        .contains("    event.partner == \"tea-room\" = true", "        event.partner = 'tea-room'")
        .containsSubsequence(asTheReadmeShows());
    assertThat(explain(token, "no-such-event", 2))
        .anyMatch(line -> line.contains("history has no such event"));
  }

  private static List<String> asTheReadmeShows() throws IOException {
    try (Stream<String> lines = Files.lines(Shell.project().resolve("deploy/cli/README.md"))) {
      return lines
          .dropWhile(line -> !line.startsWith("SpendRecorded feast"))
          .takeWhile(line -> !line.equals("```"))
          .toList();
    }
  }

  private List<String> explain(Path token, String eventId, int exitCode) {
    return punchcard
        .command(
            "explain %s tea-room %s --rules %s --token-file %s"
                .formatted(guest.id(), eventId, punchcard.at().rules(), token))
        .expect(exitCode, Duration.ofMinutes(1));
  }

  @Test
  void a_till_learns_what_a_basket_would_earn_and_what_is_missing_but_not_what_guests_do() {
    String basket =
        """
        {"partner": "tea-room", "member": "%s", "type": "SpendRecorded",
         "body": {"amountMinor": 4200, "currency": "EUR"}}\
        """
            .formatted(guest.id());

    JsonNode till = evaluate(tearoom.token(), basket).expect(200).json();
    assertThat(till.path("credits").findValuesAsText("minor")).containsExactly("42");
    assertThat(till.path("withinReach").toString())
        .isEqualTo(
            "[{\"agreement\":\"tea-room\",\"rule\":\"feast\","
                + "\"missing\":[{\"of\":\"event.amountMinor\",\"by\":800}]}]");
    assertThat(till.toString()).doesNotContain("findings");

    JsonNode operator = evaluate(punchcard.tokens().operator(), basket).expect(200).json();
    assertThat(operator.path("withinReach").findValuesAsText("rule"))
        .containsExactly("feast", "regular");
    assertThat(rule(operator, "regular").path("findings").toString())
        .contains(
            "history.at(\\\"tea-room\\\").count(\\\"SpendRecorded\\\","
                + " \\\"year\\\")\",\"value\":\"1\"");
  }

  @Test
  void a_basket_of_somebody_unknown_has_no_history() {
    JsonNode quote =
        evaluate(
                tearoom.token(),
                """
                {"partner": "tea-room", "type": "SpendRecorded",
                 "body": {"amountMinor": 5000, "currency": "EUR"}}\
                """)
            .expect(200)
            .json();

    assertThat(quote.path("setAside").asBoolean()).isFalse();
    assertThat(quote.path("credits").findValuesAsText("minor")).containsExactly("50", "10");
  }

  @Test
  void only_operators_ask_for_what_others_sell_and_what_is_no_event_is_told() {
    String others =
        """
        {"partner": "tea-room", "type": "SpendRecorded",
         "body": {"amountMinor": 1, "currency": "EUR"}}\
        """;
    String stranger = punchcard.tokens().partner("stranger");

    assertThat(evaluate(stranger, others).status()).isEqualTo(403);
    assertThat(explanation(stranger, "feast").status()).isEqualTo(404);
    assertThat(explanation(tearoom.token(), "no-such-event").status()).isEqualTo(404);
    assertThat(
            evaluate(tearoom.token(), others.replace("SpendRecorded", "Spent")).expect(400).body())
        .contains("no such event type: Spent");
    assertThat(
            evaluate(tearoom.token(), others.replace("amountMinor", "amount")).expect(400).body())
        .contains("amountMinor is missing");
    assertThat(evaluate(tearoom.token(), "{").expect(400).body()).contains("no JSON");
  }

  private Reply evaluate(String token, String event) {
    return Request.to(punchcard.at().rules(), "/evaluate").as(token).post(event);
  }

  private Reply explanation(String token, String eventId) {
    String path = "/members/" + guest.id() + "/explanation?partner=tea-room&eventId=" + eventId;
    return Request.to(punchcard.at().rules(), path).as(token).get();
  }

  private static JsonNode rule(JsonNode answer, String id) {
    for (JsonNode rule : answer.path("rules"))
      if (rule.path("rule").asText().equals(id)) return rule;
    throw new AssertionError(id + " is not among " + answer);
  }

  private static String verdict(JsonNode answer, String rule) {
    return rule(answer, rule).path("verdict").asText();
  }
}
