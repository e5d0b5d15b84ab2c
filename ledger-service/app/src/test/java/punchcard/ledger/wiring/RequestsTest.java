package punchcard.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.wiring.Caller.analyst;
import static punchcard.ledger.wiring.Caller.member;
import static punchcard.ledger.wiring.Caller.operator;
import static punchcard.ledger.wiring.Caller.staffOf;
import static punchcard.ledger.wiring.Given.until;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Many requests in one call, beside the single calls that ask the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestsTest {
  private static final Caller OLGA = operator("olga");
  private static final String REDEEM =
      "{\"partner\": \"insurer\", \"currency\": \"POINTS\", \"amount\": 70}";

  private final Given given = new Given();
  private Instance ledger;
  private int keys;

  @BeforeAll
  void start(@TempDir Path state) {
    LedgerKafka.withTopics();
    ledger = Instance.start(0, state);
    until(ledger::isUp);
    publish("POINTS", "{\"to\": \"STAMPS\", \"from\": 100, \"into\": 1}");
    publish("STAMPS", "");
  }

  private void publish(String currency, String rate) {
    String policy =
        """
        {"scale": 0, "expiry": {"kind": "rolling", "months": 18}, "negativeBalance": "never",
         "graceDays": 30, "approvalAbove": 1000, "transferable": true, "rates": [%s]}
        """
            .formatted(rate);
    assertThat(ledger.publish(currency, policy).statusCode()).isIn(200, 201);
  }

  @AfterAll
  void stop() {
    given.close();
    ledger.close();
  }

  /// The member has redeemed points (entry 2) and set some aside (entry 3) at the insurer; each
  /// asks in turn, so that the last may find it done.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kind       | path                  | number        | fields                                                                 | self | other member | other staff | its staff | operator | analyst
          redemption | redemptions           |               | "partner": "insurer", "currency": "POINTS", "amount": 1                | 201  | 404          | 404         | 404       | 404      | 404
          review     | redemptions/3/review  | "hold": 3     | "approved": true                                                       | 403  | 404          | 404         | 404       | 409      | 404
          return     | redemptions/2/returns | "sequence": 2 | "amount": 1                                                            | 403  | 404          | 404         | 201       | 201      | 404
          hold       | holds                 |               | "partner": "hotel", "currency": "POINTS", "amount": 1, "timeoutSeconds": 60 | 201 | 404       | 404         | 404       | 201      | 404
          capture    | holds/3/capture       | "hold": 3     | "amount": 1                                                            | 403  | 404          | 404         | 201       | 409      | 404
          release    | holds/3/release       | "hold": 3     |                                                                        | 403  | 404          | 404         | 201       | 409      | 404
          transfer   | transfers             |               | "to": "00000000000000000000000000000abc", "currency": "POINTS", "amount": 1 | 201 | 404       | 404         | 404       | 404      | 404
          conversion | conversions           |               | "from": "POINTS", "to": "STAMPS", "amount": 100                        | 201  | 404          | 404         | 404       | 404      | 404
          adjustment | adjustments           |               | "currency": "POINTS", "amount": 1, "fundedBy": "grocer", "reason": "r" | 403  | 404          | 404         | 404       | 201      | 404
          decision   | adjustments/7/decision | "proposal": 7 | "approved": true                                                      | 403  | 404          | 404         | 404       | 409      | 404
          reversal   | entries/2/reversal    | "sequence": 2 | "reason": "r"                                                          | 403  | 404          | 404         | 404       | 201      | 404
          """,
      useHeadersInDisplayName = true)
  void a_row_may_be_asked_by_whom_its_single_call_admits(
      String kind,
      String path,
      @Nullable String number,
      @Nullable String fields,
      int self,
      int otherMember,
      int otherStaff,
      int itsStaff,
      int operator,
      int analyst) {
    String anna = memberWhoRedeemedAndHolds();
    Question question = new Question(anna, kind, path, number, fields);

    assertAnswered(question, member(anna), self);
    assertAnswered(question, member(given.nobody()), otherMember);
    assertAnswered(question, staffOf("gym"), otherStaff);
    assertAnswered(question, staffOf("insurer"), itsStaff);
    assertAnswered(question, OLGA, operator);
    assertAnswered(question, analyst("anton"), analyst);
  }

  /// One thing to ask, in both ways.
  private record Question(
      String member, String kind, String path, @Nullable String number, @Nullable String fields) {
    String url() {
      return "/members/" + member + "/" + path;
    }

    String body() {
      return "{" + (fields == null ? "" : fields) + "}";
    }

    String row(String key) {
      String more = (number == null ? "" : ", " + number) + (fields == null ? "" : ", " + fields);
      return "[{\"member\": \"%s\", \"key\": \"%s\", \"kind\": \"%s\"%s}]"
          .formatted(member, key, kind, more);
    }
  }

  /// As a row and then, under the same key, alone: the same status and the same words.
  private void assertAnswered(Question question, Caller caller, int status) {
    String key = "key-" + keys++;
    String tried = ledger.post("/requests?dryRun=true", caller, "-", question.row(key)).body();
    String row = ledger.post("/requests", caller, "-", question.row(key)).body();
    HttpResponse<String> alone = ledger.post(question.url(), caller, key, question.body());

    assertThat(alone.statusCode()).as("%s asks", caller).isEqualTo(status);
    assertThat(row)
        .isEqualTo(
            "[{\"row\":0,\"status\":%d,\"%s\":%s}]"
                .formatted(status, status < 300 ? "body" : "problem", alone.body()));
    assertThat(statuses(tried)).isEqualTo("0:" + status);
  }

  private String memberWhoRedeemedAndHolds() {
    String anna = memberWith(300);
    String hold =
        "{\"partner\": \"insurer\", \"currency\": \"POINTS\", \"amount\": 9, \"timeoutSeconds\":"
            + " 99}";
    ledger.post("/members/" + anna + "/redemptions", member(anna), "r", REDEEM);
    ledger.post("/members/" + anna + "/holds", member(anna), "h", hold);
    assertThat(ledger.balances(anna).body()).contains("\"available\":221,\"pending\":0,\"held\":9");
    return anna;
  }

  @Test
  void a_bad_row_changes_nothing_for_the_others() {
    String anna = memberWith(100);
    String rows =
        """
        [{"member": "%1$s", "key": "b0", "kind": "redemption", "partner": "insurer", "currency": "POINTS", "amount": 70},
         {"member": "%1$s", "key": "b1", "kind": "redemption", "partner": "insurer", "currency": "POINTS", "amount": 70},
         {"member": "%1$s", "key": "b2", "kind": "redemption", "partner": "X", "currency": "POINTS", "amount": 1},
         7,
         {"member": "%1$s", "key": "b4", "kind": "gift", "to": "%1$s"},
         {"member": "%2$s", "key": "b5", "kind": "redemption", "partner": "insurer", "currency": "POINTS", "amount": 1},
         {"member": "%1$s", "key": "b6", "kind": "hold", "partner": "hotel", "currency": "POINTS", "amount": 10, "timeoutSeconds": 60},
         {"member": "%1$s", "key": "b7", "kind": "return", "sequence": 2, "amount": 5},
         {"member": "Anna", "key": "b8", "kind": "conversion", "from": "POINTS", "to": "STAMPS", "amount": 1},
         {"key": "b9", "kind": "capture"}]
        """
            .formatted(anna, given.nobody());

    String tried = ledger.post("/requests?dryRun=true", member(anna), "-", rows).body();
    HttpResponse<String> done = ledger.post("/requests", member(anna), "-", rows);

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(statuses(done.body()))
        .isEqualTo("0:201 1:409 2:422 3:422 4:422 5:404 6:201 7:403 8:404 9:422");
    assertThat(done.body())
        .contains(
            "\"reason\":\"BALANCE_TOO_LOW\"",
            "\"violations\":[\"partner: not a partner id\"]",
            "\"violations\":[\"the row: must be an object\"",
            "\"detail\":\"There is no such member.\"",
            "\"detail\":\"This may be asked by the partner's staff and operators only.\"",
            "\"violations\":[\"member: must be a text\"]")
        .doesNotContain("dryRun");
    assertThat(statuses(tried)).isEqualTo(statuses(done.body()));
    assertThat(tried).contains("\"dryRun\":true,\"position\":{\"topic\":\"postings\"");
    assertThat(ledger.post("/requests", member(anna), "-", rows).body()).isEqualTo(done.body());
    assertThat(ledger.balances(anna).body()).contains("\"available\":20,\"pending\":0,\"held\":10");
    assertThat(ledger.post("/requests", OLGA, "-", "{}").statusCode()).isEqualTo(422);
    assertThat(ledger.post("/requests", OLGA, "-", tooMany()).statusCode()).isEqualTo(422);
  }

  private static String tooMany() {
    return IntStream.rangeClosed(0, 5_000)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void many_are_asked_at_once() {
    List<String> members = IntStream.range(0, 50).mapToObj(_ -> given.memberWith(100)).toList();
    members.forEach(member -> until(() -> ledger.balances(member).statusCode() == 200));
    String row =
        """
        {"member": "%s", "key": "m%d", "kind": "hold", "partner": "hotel",
         "currency": "POINTS", "amount": 1, "timeoutSeconds": 3600}\
        """;
    String rows =
        IntStream.range(0, 1000)
            .mapToObj(i -> row.formatted(members.get(i % 50), i))
            .collect(Collectors.joining(",", "[", "]"));

    HttpResponse<String> done = ledger.post("/requests", OLGA, "-", rows);

    assertThat(statuses(done.body()).split(" "))
        .hasSize(1000)
        .allSatisfy(told -> assertThat(told).endsWith(":201"));
    assertThat(ledger.balances(members.getLast()).body()).contains("\"available\":80");
  }

  private String memberWith(long amount) {
    String member = given.memberWith(amount);
    until(() -> ledger.balances(member).statusCode() == 200);
    return member;
  }

  /// `0:201 1:409` for an answer in bulk.
  private static String statuses(String answers) {
    return Pattern.compile("\"row\":(\\d+),.*?\"status\":(\\d+),\"(?:body|problem)\"")
        .matcher(answers)
        .results()
        .map(row -> row.group(1) + ":" + row.group(2))
        .collect(Collectors.joining(" "));
  }
}
