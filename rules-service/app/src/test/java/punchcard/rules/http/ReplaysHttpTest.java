package punchcard.rules.http;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.rules.publishing.SecondPerson;

/// The way of a replay from its proposal to its reversal, where each takes two people.
class ReplaysHttpTest {
  private static final String OLGA = "operator/olga";
  private static final String OMAR = "operator/omar";
  private static final String OTTO = "operator/otto";
  private static final String TOTALS =
      """
      {"members":2,"events":3,\
      "points":[{"currency":"POINTS","fundedBy":"gym","moreMinor":40,"lessMinor":5}],\
      "readUpTo":[{"topic":"member-events","partition":0,"offset":17}]}\
      """;

  private static RulesServer server;

  @BeforeAll
  static void start() throws Exception {
    server = RulesServer.start(new SecondPerson(true));
    publish("replayed");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void what_one_proposes_another_approves_and_both_are_told() throws Exception {
    HttpResponse<String> proposed = propose(OLGA, wish("told in full", ",\"totals\":" + TOTALS));
    assertThat(proposed.statusCode()).isEqualTo(202);
    String id = id(proposed);
    assertThat(proposed.body()).isEqualTo("{\"id\":\"" + id + "\"}");

    HttpResponse<String> approved = approve(OMAR, id);

    assertThat(approved.statusCode()).isEqualTo(200);
    assertThat(withoutTimes(approved))
        .isEqualTo(
            """
            {"id":"%s","state":"APPROVED","agreement":"replayed","version":1,\
            "from":"2026-01-01","until":"2026-01-31","reason":"told in full","totals":%s,\
            "steps":[{"step":"PROPOSED","by":"olga"},{"step":"APPROVED","by":"omar"}]}\
            """
                .formatted(id, TOTALS));
    assertThat(server.get(OTTO, "/replays/" + id).body()).isEqualTo(approved.body());
    assertThat(server.get(OTTO, "/replays").body()).contains(approved.body());
  }

  @Test
  void what_one_wants_reversed_another_approves() throws Exception {
    String id = approved("was wrong");

    HttpResponse<String> proposed = reverse(OMAR, id, "the month was the wrong one");
    assertThat(proposed.statusCode()).isEqualTo(202);
    assertThat(proposed.body())
        .contains("\"state\":\"REVERSAL_PROPOSED\"", "\"reason\":\"the month was the wrong one\"");
    HttpResponse<String> reversed = approveReversal(OLGA, id);

    assertThat(reversed.statusCode()).isEqualTo(200);
    assertThat(withoutTimes(reversed))
        .contains("\"state\":\"REVERSED\"")
        .endsWith(
            """
            {"step":"REVERSAL_PROPOSED","by":"omar","reason":"the month was the wrong one"},\
            {"step":"REVERSED","by":"olga"}]}\
            """);
  }

  @Test
  void a_step_that_was_taken_is_answered_again_to_who_took_it_and_to_nobody_else()
      throws Exception {
    HttpResponse<String> proposed = propose(OLGA, wish("again", ""));
    assertThat(propose(OLGA, wish("again", "")).body()).isEqualTo(proposed.body());
    String id = id(proposed);

    HttpResponse<String> approved = approve(OMAR, id);
    assertThat(approve(OMAR, id).body()).isEqualTo(approved.body());
    assertRefused(approve(OTTO, id), 409, "APPROVED_ALREADY");

    HttpResponse<String> reversal = reverse(OLGA, id, "again");
    assertThat(reverse(OLGA, id, "again").body()).isEqualTo(reversal.body());
    assertRefused(reverse(OTTO, id, "again"), 409, "REVERSAL_PROPOSED_ALREADY");

    HttpResponse<String> reversed = approveReversal(OMAR, id);
    assertThat(approveReversal(OMAR, id).body()).isEqualTo(reversed.body());
    assertRefused(approveReversal(OTTO, id), 409, "REVERSED_ALREADY");
    assertThat(approve(OMAR, id).body()).isEqualTo(reversed.body());
  }

  @Test
  void the_same_wish_of_another_person_or_after_its_approval_is_another_replay() throws Exception {
    HttpResponse<String> first = propose(OLGA, wish("twice", ""));

    HttpResponse<String> anothers = propose(OTTO, wish("twice", ""));
    approve(OMAR, id(first));
    HttpResponse<String> later = propose(OLGA, wish("twice", ""));

    assertThat(List.of(first.body(), anothers.body(), later.body())).doesNotHaveDuplicates();
  }

  @Test
  void who_proposed_it_cannot_approve_it() throws Exception {
    String id = id(propose(OLGA, wish("alone", "")));
    assertRefused(approve(OLGA, id), 409, "SAME_PERSON");

    approve(OMAR, id);
    reverse(OMAR, id, "alone");
    assertRefused(approveReversal(OMAR, id), 409, "SAME_PERSON");
    assertThat(server.get(OLGA, "/replays/" + id).body())
        .contains("\"state\":\"REVERSAL_PROPOSED\"");
  }

  @Test
  void only_what_is_approved_is_reversed_and_only_what_is_proposed_is_approved() throws Exception {
    String id = id(propose(OLGA, wish("too early", "")));

    assertRefused(reverse(OMAR, id, "too early"), 409, "NOT_APPROVED");
    assertRefused(approveReversal(OMAR, id), 409, "NO_REVERSAL_PROPOSED");
    approve(OMAR, id);
    assertRefused(approveReversal(OMAR, id), 409, "NO_REVERSAL_PROPOSED");
    assertRefused(reverse(OMAR, id, " "), 422, "NO_REASON");
  }

  @ParameterizedTest
  @CsvSource({
    "unheard-of, 1, 2026-01-01, 2026-01-31, why, 404, NO_SUCH_AGREEMENT",
    "No Agreement, 1, 2026-01-01, 2026-01-31, why, 404, NO_SUCH_AGREEMENT",
    "replayed, 2, 2026-01-01, 2026-01-31, why, 409, NOT_PUBLISHED",
    "replayed, 0, 2026-01-01, 2026-01-31, why, 409, NOT_PUBLISHED",
    "replayed, 1, 2026-02-01, 2026-01-31, why, 422, DAYS_REVERSED",
    "replayed, 1, 2026-01-01, 9999-12-31, why, 422, DAYS_TO_COME",
    "replayed, 1, 2026-01-01, 2026-01-31, '', 422, NO_REASON",
  })
  void what_makes_no_sense_is_refused_with_its_reason(
      String agreement,
      int version,
      String from,
      String until,
      String reason,
      int status,
      String objection)
      throws Exception {
    assertRefused(
        propose(OLGA, wish(agreement, version, from, until, reason, "")), status, objection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "no JSON",
        "{\"agreement\":\"replayed\",\"version\":1,\"from\":\"x\",\"until\":\"2026-01-31\","
            + "\"reason\":\"why\"}",
        "{\"agreement\":\"replayed\",\"version\":1,\"from\":\"2026-01-01\","
            + "\"until\":\"2026-01-31\",\"reason\":\"why\",\"totals\":"
            + "{\"points\":[{\"moreMinor\":1}],\"readUpTo\":[]}}",
      })
  void what_cannot_be_read_is_a_bad_request(String body) throws Exception {
    assertThat(propose(OLGA, body).statusCode()).isEqualTo(400);
  }

  @Test
  void totals_that_cannot_be_are_a_bad_request() throws Exception {
    String negative = TOTALS.replace("\"moreMinor\":40", "\"moreMinor\":-40");
    String nameless = TOTALS.replace("\"gym\"", "\"The Gym\"");

    assertThat(propose(OLGA, wish("why", ",\"totals\":" + negative)).body())
        .contains("\"status\":400", "less than nothing: -40");
    assertThat(propose(OLGA, wish("why", ",\"totals\":" + nameless)).body())
        .contains("\"status\":400", "The Gym");
  }

  @Test
  void what_nobody_proposed_is_not_there() throws Exception {
    for (String id : List.of("999999", "no-number", "0"))
      assertRefused(server.get(OLGA, "/replays/" + id), 404, "NO_SUCH_REPLAY");
    assertRefused(approve(OLGA, "999999"), 404, "NO_SUCH_REPLAY");
    assertRefused(reverse(OLGA, "no-number", "why"), 404, "NO_SUCH_REPLAY");
  }

  @Test
  void only_operators_replay() throws Exception {
    for (String who : List.of("analyst", "partner/gym", "member")) {
      assertThat(propose(who, wish("why", "")).statusCode()).isEqualTo(403);
      assertThat(approve(who, "1").statusCode()).isEqualTo(403);
      assertThat(server.get(who, "/replays").statusCode()).isEqualTo(403);
    }
  }

  /// Publishes the first version of an agreement as two people and its payers do.
  private static void publish(String agreement) throws Exception {
    String file = read("coalition-standard.yaml").replace("coalition-standard", agreement);
    String proposals = "/agreements/" + agreement + "/proposals";
    server.post(OLGA, proposals, file);
    for (String payer : List.of("partner/gym", "partner/grocer"))
      server.post(payer, proposals + "/1/acceptance", "");
    assertThat(server.post(OMAR, proposals + "/1/approval", "").statusCode()).isEqualTo(200);
  }

  private static String approved(String reason) throws Exception {
    String id = id(propose(OLGA, wish(reason, "")));
    assertThat(approve(OMAR, id).statusCode()).isEqualTo(200);
    return id;
  }

  private static String wish(String reason, String more) {
    return wish("replayed", 1, "2026-01-01", "2026-01-31", reason, more);
  }

  private static String wish(
      String agreement, int version, String from, String until, String reason, String more) {
    return """
    {"agreement":"%s","version":%d,"from":"%s","until":"%s","reason":"%s"%s}
    """
        .formatted(agreement, version, from, until, reason, more);
  }

  private static HttpResponse<String> propose(String who, String wish) throws Exception {
    return server.postJson(who, "/replays", wish);
  }

  private static HttpResponse<String> approve(String who, String id) throws Exception {
    return server.post(who, "/replays/" + id + "/approval", "");
  }

  private static HttpResponse<String> reverse(String who, String id, String reason)
      throws Exception {
    return server.postJson(who, "/replays/" + id + "/reversal", "{\"reason\":\"" + reason + "\"}");
  }

  private static HttpResponse<String> approveReversal(String who, String id) throws Exception {
    return server.post(who, "/replays/" + id + "/reversal/approval", "");
  }

  private static String id(HttpResponse<String> proposed) {
    return proposed.body().replaceAll("\\D", "");
  }

  private static String withoutTimes(HttpResponse<String> answer) {
    return answer.body().replaceAll("\"at\":\"[^\"]*\",", "");
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
  }
}
