package punchcard.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import punchcard.avro.Forfeit;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Source;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.ledger.stream.Postings;
import punchcard.testkit.RealKafka;

/// Two instances of the whole service on a real broker, asked over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LedgerServiceTest {
  private static final String SPEND_70 =
      """
      {"partner": "insurer", "currency": "POINTS", "amount": 70}
      """;

  private Path state;
  private Instance first;
  private Instance second;
  private KafkaProducer<String, Posting> rules;

  @BeforeAll
  void start(@TempDir Path folder) {
    state = folder;
    LedgerKafka.withTopics();
    rules =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.shared().bootstrap()),
            new StringSerializer(),
            new AvroCodec<>(Topics.POSTINGS, SharedSchemaIds.IDS));
    first = Instance.start(0, state);
    second = Instance.start(1, state);
    until(() -> first.isUp() && second.isUp());
    first.publish(
        "POINTS",
        """
        {"scale": 0, "expiry": {"kind": "rolling", "months": 18}, "negativeBalance": "never",
         "graceDays": 30, "approvalAbove": 10000, "transferable": true}
        """);
  }

  @AfterAll
  void stop() {
    rules.close();
    first.close();
    second.close();
  }

  @Test
  void a_member_spends_what_was_issued() {
    String member = memberWith(100, 1);

    HttpResponse<String> answer = first.redeem(member, member, "k1", SPEND_70);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"entryId":"%s-2","memberId":"%s","sequence":2,"currency":"POINTS","amount":70,\
            "partner":"insurer","balanceAfter":30,\
            "lots":[{"lotId":"1.0","issuer":"grocer","amount":70}]}\
            """
                .formatted(member, member));
    assertThat(first.balances(member).body()).contains("\"available\":30");
  }

  @Test
  void more_than_there_is_is_refused_with_the_balance() {
    String member = memberWith(50, 2);

    HttpResponse<String> answer = first.redeem(member, member, "k1", SPEND_70);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("\"reason\":\"BALANCE_TOO_LOW\"", "\"balance\":50");
  }

  @Test
  void the_same_key_gets_the_same_answer_after_a_restart() {
    String member = memberWith(100, 3);
    String answer = first.redeem(member, member, "k1", SPEND_70).body();
    String balances = first.balances(member).body();

    first.close();
    first = Instance.start(0, state);
    until(() -> first.isUp() && first.balances(member).statusCode() == 200);

    assertThat(first.balances(member).body()).isEqualTo(balances);
    assertThat(first.redeem(member, member, "k1", SPEND_70).body()).isEqualTo(answer);
    assertThat(first.redeem(member, member, "k1", SPEND_70.replace("70", "10")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void every_instance_answers_for_every_member() {
    IntStream.range(10, 14)
        .forEach(
            number -> {
              String member = memberWith(100, number);
              HttpResponse<String> here = first.balances(member);
              HttpResponse<String> there = second.balances(member);
              assertThat(here.statusCode()).isEqualTo(200);
              assertThat(there.body()).isEqualTo(here.body());
            });
  }

  @Test
  void every_instance_says_what_would_happen_to_every_member() {
    List<String> members =
        IntStream.range(20, 24).mapToObj(number -> memberWith(100, number)).toList();
    Caller olga = Caller.operator("olga");
    for (String member : members) {
      String path = "/members/" + member + "/redemptions?dryRun=true";
      Caller self = Caller.member(member);
      String tried = first.post(path, self, "k", SPEND_70).body();
      assertThat(tried).contains("\"dryRun\":true", "\"balanceAfter\":30");
      assertThat(withoutTimes(second.post(path, self, "k", SPEND_70).body()))
          .isEqualTo(withoutTimes(tried));
    }
    String rows =
        members.stream()
            .map(member -> SPEND_70.replace("{", ROW.formatted(member)))
            .collect(Collectors.joining(",", "[7,", "]"));

    String tried = first.post("/requests?dryRun=true", olga, "-", rows).body();

    assertThat(tried)
        .containsSubsequence("{\"row\":0,\"dryRun\":true,\"status\":422,", "{\"row\":1,")
        .containsSubsequence(
            members.stream().map(member -> "\"entryId\":\"" + member + "-2\"").toList());
    assertThat(withoutTimes(second.post("/requests?dryRun=true", olga, "-", rows).body()))
        .isEqualTo(withoutTimes(tried));
  }

  private static final String ROW =
      """
      {"member": "%s", "key": "k", "kind": "hold", "timeoutSeconds": 60, \
      """;

  private static String withoutTimes(String answer) {
    return answer.replaceAll("\"(occurred|recorded)At\":\"[^\"]*\"", "");
  }

  @Test
  void another_members_account_looks_like_none() {
    String member = memberWith(100, 4);
    String stranger = member(5);

    HttpResponse<String> unknown = first.redeem(stranger, stranger, "k1", SPEND_70);
    HttpResponse<String> foreign = first.redeem(member, stranger, "k1", SPEND_70);

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
    assertThat(first.balances(stranger).body()).isEqualTo(unknown.body());
    assertThat(first.get("/members/" + member + "/balances", stranger, List.of("member")).body())
        .isEqualTo(unknown.body());
    assertThat(first.get("/members/nonsense/balances", "nonsense", List.of("member")).body())
        .isEqualTo(unknown.body());
  }

  @Test
  void a_member_is_shown_what_an_erasure_forfeits_and_then_loses_it() {
    String member = memberWith(100, 7);
    String path = "/members/" + member + "/forfeiture";

    HttpResponse<String> shown = first.get(path, member, List.of("member"));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("\"available\":100");
    assertThat(second.get(path, member, List.of("member")).body()).isEqualTo(shown.body());
    assertThat(first.get(path, member(8), List.of("member")).statusCode()).isEqualTo(404);
    String nobodys = "/members/" + member(8) + "/forfeiture";
    assertThat(first.get(nobodys, member(8), List.of("member")).body())
        .contains("\"shown\":\"\"", "\"forfeited\":[]");

    String hash = shown.body().replaceAll(".*\"shown\":\"([0-9a-f]{64})\".*", "$1");
    post(
        new Posting(
            member,
            Postings.NOW,
            new Source("rules", 8L),
            null,
            new Forfeit(new Position("member-events", 0, 8L), hash),
            Map.of()));
    until(() -> first.balances(member).body().contains("\"available\":0"));
    HttpResponse<String> refused = first.redeem(member, member, "k1", SPEND_70);
    assertThat(refused.statusCode()).isEqualTo(404);
    String stranger = member(8);
    assertThat(refused.body()).isEqualTo(first.redeem(stranger, stranger, "k1", SPEND_70).body());
  }

  @Test
  void bad_input_is_named() {
    String member = memberWith(100, 6);

    HttpResponse<String> answer =
        first.redeem(member, member, "k1", "{\"partner\": \"X\", \"amount\": -1}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("partner: not a partner id", "currency: not a currency", "amount: must be");
    assertThat(first.redeem(member, member, "k1", "{no json").statusCode()).isEqualTo(400);
  }

  @Test
  void who_brings_no_token_is_told_so() {
    HttpResponse<String> answer = first.getWithoutToken("/members/" + member(1) + "/balances");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  /// A member to whom the grocer has given points, as both instances know.
  private String memberWith(long amount, int number) {
    String member = member(number);
    post(Postings.issue(member, number, amount));
    until(() -> first.balances(member).statusCode() == 200);
    return member;
  }

  private void post(Posting posting) {
    try {
      rules
          .send(new ProducerRecord<>(Topics.POSTINGS.name(), posting.getMemberId(), posting))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String member(int number) {
    return "%032x".formatted(number);
  }

  private static void until(BooleanSupplier condition) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          while (!condition.getAsBoolean()) LockSupport.parkNanos(20_000_000);
        });
  }
}
