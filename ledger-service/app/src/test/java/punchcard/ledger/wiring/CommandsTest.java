package punchcard.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.ledger.wiring.Caller.member;
import static punchcard.ledger.wiring.Caller.operator;
import static punchcard.ledger.wiring.Caller.staffOf;
import static punchcard.ledger.wiring.Given.until;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.ledger.stream.Postings;

/// Every request over HTTP, on one running instance.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsTest {
  private static final Caller OLGA = operator("olga");
  private static final Caller OSCAR = operator("oscar");
  private static final String REDEEM_70 =
      """
      {"partner": "insurer", "currency": "POINTS", "amount": 70}
      """;
  private static final String HOLD_40 =
      """
      {"partner": "hotel", "currency": "POINTS", "amount": 40, "timeoutSeconds": 3600}
      """;

  private final Given given = new Given();
  private Instance ledger;
  private int keys;

  @BeforeAll
  void start(@TempDir Path state) {
    LedgerKafka.withTopics();
    ledger = Instance.start(0, state);
    until(ledger::isUp);
    publish("POINTS", "\"rates\": [{\"to\": \"STAMPS\", \"from\": 100, \"into\": 1}]");
    publish("STAMPS", "\"rates\": []");
    publish("LEVELS", "\"transferable\": false");
  }

  private void publish(String currency, String more) {
    String policy =
        """
        {"scale": 0, "expiry": {"kind": "rolling", "months": 18}, "negativeBalance": "never",
         "graceDays": 30, "approvalAbove": 1000, "transferable": true, %s}
        """
            .formatted(more);
    HttpResponse<String> answer =
        ledger.publish(
            currency,
            more.startsWith("\"transferable\"")
                ? policy.replace("\"transferable\": true, ", "")
                : policy);
    assertThat(answer.statusCode()).isIn(200, 201);
  }

  @AfterAll
  void stop() {
    given.close();
    ledger.close();
  }

  @Test
  void a_redemption_is_given_back_by_the_partner_that_had_it() {
    String anna = memberWith(100);
    redeem(anna);

    HttpResponse<String> back =
        post(anna, "redemptions/2/returns", staffOf("insurer"), "{\"amount\": 30}");

    assertThat(back.statusCode()).isEqualTo(201);
    assertThat(back.body())
        .contains(
            "\"entryId\":\"" + anna + "-3\"",
            "\"kind\":\"redemption-returned\",\"returnedSequence\":2,",
            "{\"account\":\"partner:insurer/redeemed\",\"currency\":\"POINTS\",\"amount\":-30}",
            "\"lotsMade\":[]",
            "\"agreement\":\"coalition-standard\",\"agreementVersion\":1,\"rule\":\"grocer-base\"",
            "\"balanceAfter\":60");
    assertRefused(
        post(anna, "redemptions/2/returns", OLGA, "{\"amount\": 41}"), "RETURN_ABOVE_REDEMPTION");
    assertRefused(post(anna, "redemptions/1/returns", OLGA, "{}"), "ENTRY_NOT_REMEMBERED");
    assertThat(post(anna, "redemptions/2/returns", OLGA, "{}").body())
        .contains("\"balanceAfter\":100");
    assertRefused(post(anna, "redemptions/2/returns", OLGA, "{}"), "ALREADY_REVERSED");
  }

  @Test
  void a_redemption_that_passes_a_limit_waits_for_another_person() {
    publish(
        "GEMS",
        "\"spending\": {\"limits\": [{\"of\": \"amount\", \"most\": 60, \"withinMinutes\": 0,"
            + " \"beyond\": \"review\"}, {\"of\": \"count\", \"most\": 2, \"withinMinutes\": 60,"
            + " \"beyond\": \"refuse\"}], \"reviewHours\": 24}");
    String anna = memberWith(1);
    String redeem = REDEEM_70.replace("POINTS", "GEMS");
    String gift =
        "{\"currency\":\"GEMS\",\"amount\":500,\"fundedBy\":\"grocer\",\"reason\":\"gift\"}";
    assertThat(post(anna, "adjustments", OLGA, gift).statusCode()).isEqualTo(201);

    HttpResponse<String> waits = post(anna, "redemptions", member(anna), redeem);

    assertThat(waits.statusCode()).isEqualTo(202);
    assertThat(waits.body()).contains("\"kind\":\"redemption-held\",\"holdId\":3,");
    assertThat(ledger.get(path(anna, "holds"), OLGA).body())
        .contains("\"holdId\":3,\"partner\":\"insurer\"", "\"underReview\":true");
    assertRefused(post(anna, "holds/3/capture", staffOf("insurer"), "{}"), "HOLD_UNDER_REVIEW");
    assertThat(post(anna, "redemptions/3/review", OLGA, "{}").statusCode()).isEqualTo(422);
    assertThat(post(anna, "redemptions/3/review", OLGA, "{\"approved\": true}").body())
        .contains("{\"account\":\"partner:insurer/redeemed\",\"currency\":\"GEMS\",\"amount\":70}");
    assertThat(post(anna, "redemptions", member(anna), redeem).statusCode()).isEqualTo(202);
    assertThat(post(anna, "redemptions/5/review", OLGA, "{\"approved\": false}").statusCode())
        .isEqualTo(201);
    assertRefused(post(anna, "redemptions", member(anna), redeem), "SPENDING_LIMIT_PASSED");
  }

  @Test
  void a_hold_is_captured_or_released_by_its_partner() {
    String anna = memberWith(100);

    HttpResponse<String> hold = ledger.post(path(anna, "holds"), member(anna), "h", HOLD_40);
    assertThat(hold.statusCode()).isEqualTo(201);
    assertThat(hold.body()).contains("\"kind\":\"points-reserved\",\"holdId\":2");
    assertThat(ledger.post(path(anna, "holds"), member(anna), "h", HOLD_40).body())
        .isEqualTo(hold.body());
    assertThat(
            ledger
                .post(path(anna, "holds"), member(anna), "h", HOLD_40.replace("40", "41"))
                .statusCode())
        .isEqualTo(422);
    assertThat(ledger.get(path(anna, "holds"), OLGA).body())
        .contains("\"holds\":[{\"holdId\":2,\"partner\":\"hotel\"", "\"amount\":40");
    assertThat(ledger.balances(anna).body())
        .contains("\"available\":60,\"pending\":0,\"held\":40,\"owed\":0", "\"holds\":[{");

    assertRefused(
        post(anna, "holds/2/capture", staffOf("hotel"), "{\"amount\": 41}"), "CAPTURE_ABOVE_HOLD");
    assertRefused(post(anna, "holds/9/capture", OLGA, "{}"), "UNKNOWN_HOLD");
    assertThat(post(anna, "holds/2/capture", staffOf("hotel"), "{\"amount\": 30}").body())
        .contains("\"kind\":\"hold-captured\",\"holdId\":2", "\"balanceAfter\":70");
    assertRefused(post(anna, "holds/2/release", OLGA, "{}"), "HOLD_CAPTURED");

    post(anna, "holds", OLGA, HOLD_40);
    assertThat(post(anna, "holds/4/release", OLGA, "{}").body())
        .contains("\"kind\":\"hold-released\",\"holdId\":4", "\"balanceAfter\":70");
    assertRefused(post(anna, "holds/4/capture", OLGA, "{}"), "HOLD_RELEASED");
  }

  @Test
  void the_readme_shows_what_is_answered() throws IOException {
    String anna = memberWith(100);
    List<String> json =
        Pattern.compile("-d '(\\{.*})'|```json\n(\\{\"entryId(?s:.*?))```")
            .matcher(Files.readString(Path.of("../README.md")))
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .toList();

    HttpResponse<String> answer = post(anna, "holds", member(anna), json.getFirst());

    assertThat(comparable(answer.body()))
        .isEqualTo(comparable(json.getLast().replace(Postings.ANNA, anna)));
  }

  /// Without what differs from run to run, and the space between fields.
  private static String comparable(String json) {
    return json.replaceAll("\\n *", "")
        .replaceAll("\"currencyVersion\":\\d+", "\"currencyVersion\":…")
        .replaceAll("\"\\d{4}-\\d{2}(-\\d{2}T[^\"]*)?\"", "\"…\"");
  }

  @Test
  void a_hold_ends_by_itself() {
    String anna = memberWith(100);
    post(anna, "holds", member(anna), HOLD_40.replace("3600", "1"));

    until(() -> ledger.get(path(anna, "holds"), OLGA).body().contains("\"holds\":[]"));

    assertRefused(post(anna, "holds/2/capture", staffOf("hotel"), "{}"), "HOLD_EXPIRED");
    assertRefused(
        post(
            anna,
            "holds",
            OLGA,
            HOLD_40.replace("\"timeoutSeconds\": 3600", "\"expiresAt\": \"2020-01-01T00:00:00Z\"")),
        "HOLD_END_OUT_OF_RANGE");
  }

  @Test
  void points_go_to_another_member() {
    String anna = memberWith(100);
    String berta = memberWith(1);
    String send =
        """
        {"to": "%s", "currency": "POINTS", "amount": 60, "metadata": {"occasion": "birthday"}}
        """;

    HttpResponse<String> sent = post(anna, "transfers", member(anna), send.formatted(berta));

    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(sent.body())
        .contains(
            "\"kind\":\"transfer-sent\",\"transferId\":\"" + anna + "-2\"",
            "\"metadata\":{\"occasion\":\"birthday\"}",
            "\"balanceAfter\":40");
    until(() -> ledger.balances(berta).body().contains("\"available\":61"));
    assertRefused(
        post(anna, "transfers", member(anna), send.formatted(anna)), "SAME_ON_BOTH_SIDES");
    assertRefused(
        post(anna, "transfers", member(anna), send.formatted(berta).replace("POINTS", "LEVELS")),
        "NOT_TRANSFERABLE");
    assertRefused(post(anna, "transfers", member(anna), send.formatted(berta)), "BALANCE_TOO_LOW");
  }

  @Test
  void points_become_stamps() {
    String anna = memberWith(350);
    String convert = "{\"from\": \"POINTS\", \"to\": \"STAMPS\", \"amount\": %d}";

    HttpResponse<String> converted =
        post(anna, "conversions", member(anna), convert.formatted(200));

    assertThat(converted.statusCode()).isEqualTo(201);
    assertThat(converted.body())
        .contains(
            "\"kind\":\"points-converted\"",
            "{\"account\":\"member:" + anna + "/available\",\"currency\":\"STAMPS\",\"amount\":2}");
    assertRefused(
        post(anna, "conversions", member(anna), convert.formatted(99)), "CONVERTS_TO_NOTHING");
    assertRefused(
        post(
            anna,
            "conversions",
            member(anna),
            "{\"from\": \"STAMPS\", \"to\": \"POINTS\", \"amount\": 1}"),
        "NOT_CONVERTIBLE");
  }

  @Test
  void a_large_adjustment_needs_two_people() {
    String anna = memberWith(100);
    String adjust =
        """
        {"currency": "POINTS", "amount": %d, "fundedBy": "grocer", "reason": "goodwill"}
        """;

    assertThat(post(anna, "adjustments", OLGA, adjust.formatted(-30)).body())
        .contains("\"kind\":\"points-adjusted\"", "\"balanceAfter\":70");
    HttpResponse<String> waits = post(anna, "adjustments", OLGA, adjust.formatted(1001));
    assertThat(waits.statusCode()).isEqualTo(202);
    String number = waits.body().replaceFirst("\\{\"proposal\":(\\d+),.*", "$1");
    assertThat(ledger.balances(anna).body())
        .contains("\"proposals\":[{\"proposal\":" + number + ",", "\"proposedBy\":\"olga\"");

    String decision = "adjustments/" + number + "/decision";
    assertRefused(post(anna, decision, OLGA, "{\"approved\": true}"), "SAME_PERSON");
    HttpResponse<String> approved = post(anna, decision, OSCAR, "{\"approved\": true}");
    assertThat(approved.statusCode()).isEqualTo(201);
    assertThat(approved.body()).contains("\"balanceAfter\":1071");
    assertRefused(post(anna, decision, OSCAR, "{\"approved\": true}"), "UNKNOWN_PROPOSAL");

    HttpResponse<String> second = post(anna, "adjustments", OLGA, adjust.formatted(-1001));
    String other = second.body().replaceFirst("\\{\"proposal\":(\\d+),.*", "$1");
    HttpResponse<String> declined =
        post(anna, "adjustments/" + other + "/decision", OSCAR, "{\"approved\": false}");
    assertThat(declined.statusCode()).isEqualTo(200);
    assertThat(declined.body()).contains("\"declinedBy\":\"oscar\"");
    assertThat(ledger.balances(anna).body()).contains("\"proposals\":[]");
  }

  @Test
  void an_entry_is_reversed_once() {
    String anna = memberWith(100);
    redeem(anna);
    String reason = "{\"reason\": \"by mistake\"}";

    HttpResponse<String> reversed = post(anna, "entries/2/reversal", OLGA, reason);

    assertThat(reversed.statusCode()).isEqualTo(201);
    assertThat(reversed.body())
        .contains("\"kind\":\"entry-reversed\",\"reversedSequence\":2", "\"balanceAfter\":100");
    assertRefused(post(anna, "entries/2/reversal", OLGA, reason), "ALREADY_REVERSED");
    assertRefused(post(anna, "entries/3/reversal", OLGA, reason), "REVERSAL_OF_REVERSAL");
    assertRefused(post(anna, "entries/4/reversal", OLGA, reason), "UNKNOWN_ENTRY");
  }

  @Test
  void what_is_not_remembered_is_read_from_the_journal() {
    String anna = memberWith(100);
    String berta = memberWith(100);

    HttpResponse<String> forgotten =
        post(anna, "entries/1/reversal", OLGA, "{\"reason\": \"by mistake\"}");
    assertRefused(forgotten, "ENTRY_NOT_REMEMBERED");
    assertThat(forgotten.body()).contains("Ask again with another key, and say in \\\"at\\\"");

    String at = "{\"reason\": \"by mistake\", \"at\": %s}";
    for (String wrong :
        List.of(
            Given.placeOfFirstEntryOf(berta),
            "{\"partition\": 7, \"offset\": 0}",
            "{\"partition\": 0, \"offset\": 9999999}")) {
      HttpResponse<String> answer = post(anna, "entries/1/reversal", OLGA, at.formatted(wrong));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("at: this entry does not lie there");
    }
    HttpResponse<String> reversed =
        post(anna, "entries/1/reversal", OLGA, at.formatted(Given.placeOfFirstEntryOf(anna)));
    assertThat(reversed.statusCode()).isEqualTo(201);
    assertThat(reversed.body()).contains("\"reversedSequence\":1", "\"balanceAfter\":0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          redemptions | {"partner":"insurer","currency":"POINTS","amount":0}   | amount: must be a whole number, at least 1
          redemptions | {"partner":"insurer","currency":"POINTS","amount":-1}  | amount: must be a whole number, at least 1
          redemptions | {"partner":"insurer","currency":"POINTS","amount":1.5} | amount: must be a whole number, at least 1
          redemptions | {"partner":"insurer","currency":"POINTS","amount":9223372036854775808} | amount: must be a whole number, at least 1
          redemptions | {"partner":"insurer","currency":"POINTS","amount":1,"tip":1} | tip: is unknown
          redemptions | {"partner":"insurer","currency":"POINTS","amount":1,"metadata":{"A":"b"}} | metadata: at most 10 texts of at most 200 characters, under keys of [a-z0-9_.-]{1,40}
          redemptions | {"partner":"insurer","currency":"POINTS","amount":1,"reason":7} | reason: must be a text of at most 200 characters
          redemptions | []                                                     | the body: must be an object
          holds       | {"partner":"hotel","currency":"POINTS","amount":1}     | expiresAt: must be given, or timeoutSeconds
          holds       | {"partner":"hotel","currency":"POINTS","amount":1,"expiresAt":"+1000000000-12-31T23:59:59Z"} | expiresAt: must be a time, such as 2027-01-31T12:00:00Z
          holds       | {"partner":"hotel","currency":"POINTS","amount":1,"expiresAt":"2030-01-01T00:00:00Z","timeoutSeconds":1} | timeoutSeconds: is not given beside expiresAt
          holds       | {"partner":"hotel","currency":"POINTS","amount":1,"timeoutSeconds":"1"} | timeoutSeconds: must be a whole number from 1 to 31622400
          holds/2/capture | {"amount":0}                                       | amount: must be a whole number, at least 1
          holds/2/release | {"amount":1}                                       | amount: is unknown
          redemptions/2/returns | {"amount":-5}                                | amount: must be a whole number, at least 1
          redemptions/2/returns | {"at":{"partition":0}}                       | at.offset: must be a whole number, at least 0
          adjustments | {"currency":"POINTS","amount":0,"fundedBy":"grocer","reason":"r"} | amount: must not be zero
          adjustments | {"currency":"POINTS","amount":1,"fundedBy":"grocer"}   | reason: must be given
          adjustments | {"currency":"POINTS","amount":-9223372036854775808,"fundedBy":"grocer","reason":"r"} | amount: must be a whole number, at least -9223372036854775807
          adjustments | {"currency":"POINTS","amount":1,"fundedBy":"grocer","reason":"r","expiresOn":"soon"} | expiresOn: must be a day, such as 2027-01-31
          adjustments/7/decision | {"approved":"yes"}                          | approved: must be true or false
          adjustments/7/decision | {}                                          | approved: must be true or false
          entries/2/reversal | {"reason":" "}                                  | reason: must be given
          """)
  void what_is_wrong_is_named(String what, String body, String violation) {
    String nobody = given.nobody();
    Caller caller = what.equals("redemptions") ? member(nobody) : OLGA;

    HttpResponse<String> answer = post(nobody, what, caller, body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"violations\":[\"" + violation + "\"]");
  }

  @Test
  void what_cannot_be_is_refused() {
    String anna = memberWith(100);
    String stranger = given.nobody();

    assertThat(post(stranger, "redemptions", member(stranger), REDEEM_70).statusCode())
        .isEqualTo(404);
    assertRefused(
        post(anna, "redemptions", member(anna), REDEEM_70.replace("POINTS", "GOLD")),
        "UNKNOWN_CURRENCY");
    assertRefused(
        post(anna, "redemptions", member(anna), REDEEM_70.replace("70", "9223372036854775807")),
        "AMOUNT_TOO_LARGE");
    HttpResponse<String> tooMuch =
        post(anna, "redemptions", member(anna), REDEEM_70.replace("70", "101"));
    assertRefused(tooMuch, "BALANCE_TOO_LOW");
    assertThat(tooMuch.body()).contains("\"currency\":\"POINTS\",\"balance\":100");
    assertThat(ledger.post(path(anna, "redemptions"), member(anna), " ", REDEEM_70).body())
        .contains("\"violations\":[\"Idempotency-Key: 1 to 100 printable characters\"]");
  }

  @Test
  void a_dry_run_writes_nothing() {
    String anna = memberWith(100);
    String before = ledger.balances(anna).body();

    HttpResponse<String> tried = post(anna, "redemptions?dryRun=true", member(anna), REDEEM_70);
    HttpResponse<String> refused =
        post(anna, "redemptions?dryRun=true", member(anna), REDEEM_70.replace("70", "101"));
    HttpResponse<String> wrong =
        post(anna, "redemptions?dryRun=true", member(anna), REDEEM_70.replace("70", "0"));

    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body())
        .startsWith("{\"dryRun\":true,\"position\":{\"topic\":\"postings\",\"partition\":")
        .contains("\"status\":201,\"body\":{\"entryId\":\"" + anna + "-2\"", "\"balanceAfter\":30");
    assertThat(refused.body())
        .contains("\"dryRun\":true", "\"status\":409", "\"reason\":\"BALANCE_TOO_LOW\"");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(post(anna, "holds/2/capture?dryRun=true", staffOf("gym"), "{}").body())
        .contains("\"status\":404");
    assertThat(withoutPosition(ledger.balances(anna).body())).isEqualTo(withoutPosition(before));
    assertThat(redeem(anna).statusCode()).isEqualTo(201);
  }

  @Test
  void what_will_be_there_is_forecast() {
    String anna = memberWith(100);
    given.send(Postings.issue(anna, 2, 30, today().plusDays(40)));
    until(() -> ledger.balances(anna).body().contains("\"available\":130"));

    assertThat(forecast(anna, today().plusDays(40).toString()).body())
        .contains("\"available\":130", "\"expiring\":[]", "\"position\":{");
    assertThat(forecast(anna, today().plusDays(41).toString()).body())
        .contains("\"available\":100", "\"expiring\":[{\"lotId\":\"2.0\"", "\"left\":30");
    for (String wrong : List.of("2020-01-01", "tomorrow", "9999-12-31"))
      assertThat(forecast(anna, wrong).statusCode()).isEqualTo(422);
    assertThat(forecast(given.nobody(), today().toString()).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> forecast(String member, String on) {
    return ledger.get(path(member, "balances/forecast?on=" + on), OLGA);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("America/New_York"));
  }

  private String memberWith(long amount) {
    String member = given.memberWith(amount);
    until(() -> ledger.balances(member).statusCode() == 200);
    return member;
  }

  private HttpResponse<String> redeem(String member) {
    return post(member, "redemptions", member(member), REDEEM_70);
  }

  /// With a key of its own.
  private HttpResponse<String> post(String member, String what, Caller caller, String body) {
    return ledger.post(path(member, what), caller, "key-" + keys++, body);
  }

  private static String path(String member, String what) {
    return "/members/" + member + "/" + what;
  }

  private static String withoutPosition(String balances) {
    return balances.replaceFirst("\"position\":.*", "");
  }

  private static void assertRefused(HttpResponse<String> answer, String reason) {
    assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
    assertThat(answer.statusCode()).isEqualTo(409);
  }
}
