package punchcard.onboarding.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Personal data on a real broker and a real PostgreSQL: read and put right by the member alone,
/// readable nowhere behind admission, and gone when the member is erased, also from a backup.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedOnboarding.class)
class ErasureServiceTest {
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final Canaries canaries =
      new Canaries(
          List.of(
              "Canary-" + run, "canary-" + run + "@example.org", "+4917" + digits(run), "x" + run));
  private final Path state;
  private final Studio studio;

  ErasureServiceTest(Onboarding onboarding) throws Exception {
    studio = Studio.open(onboarding);
    state = studio.onboarding.state;
  }

  @Test
  void what_identifies_a_member_is_readable_for_it_alone_and_gone_when_it_is_erased()
      throws Exception {
    // Given: she has signed up, telling who she is, and at the shop, too, by her token
    String reference = "client-" + UUID.randomUUID();
    String signup = signup("s-" + reference, reference, person(0), "");
    publish("studio", signup);
    String member = member("studio", reference);
    JsonNode told = awaitData(member, 1);
    assertThat(told.get("name").asText()).isEqualTo(canaries.texts().get(0));
    assertThat(told.get("email").asText()).isEqualTo(canaries.texts().get(1));
    assertThat(told.get("phone").asText()).isEqualTo(canaries.texts().get(2));
    assertThat(told.get("birthDate").asText()).isEqualTo("1990-05-17");
    assertThat(told.get("toldBy").asText()).isEqualTo("studio");
    String token = studio.onboarding.identityProvider.member(member);
    String atTheShop = "shopper-" + UUID.randomUUID();
    publish("shop", signup("s-" + atTheShop, atTheShop, person(1), token));
    assertThat(member("shop", atTheShop)).isEqualTo(member);
    publish("shop", signup("bad-" + atTheShop, "other-" + atTheShop, badPerson(), ""));

    // When she puts them right
    String right = "{\"name\": \"x%s\", \"phone\": \"%s\"}".formatted(run, phone());
    JsonNode changed = Studio.json(put(member, "k1", right));

    // Then they hold, the same request changes nothing, and its name is good for no other
    assertThat(changed.get("name").asText()).isEqualTo("x" + run);
    assertThat(changed.has("email")).isFalse();
    int facts = LogOfMember.facts(member);
    assertThat(Studio.json(put(member, "k1", right))).isEqualTo(changed);
    assertThat(Studio.reason(422, put(member, "k1", "{\"name\": \"other\"}")))
        .isEqualTo("KEY_REUSED");
    assertThat(Studio.reason(422, put(member, "k2", "{\"email\": \"none\"}")))
        .isEqualTo("BAD_EMAIL");
    assertThat(LogOfMember.facts(member)).isEqualTo(facts);
    assertThat(Studio.json(studio.get(member, "/personal-data"))).isEqualTo(changed);
    assertThat(studio.audit(member).toString())
        .contains("\"what\":\"personal-data\"", "\"from\":\"version 2\"")
        .doesNotContain(run);
    assertThat(canaries.topics()).allMatch(topic -> topic.matches("partner\\..*\\.events"));
    assertThat(canaries.topics()).contains("partner.studio.events", "partner.shop.events");
    assertThat(canaries.files(state)).isEmpty();

    String bad = "\"eventId\":\"bad-" + atTheShop + "\"";
    HttpResponse<String> rejected =
        Studio.await(
            "the rejection",
            () -> studio.onboarding.get("/rejected-events?partner=shop", studio.operator()),
            it -> it.body().contains(bad));
    assertThat(canaries.sing(decoded(rejected.body(), bad))).isTrue();
    assertThat(rejected.body()).contains("BAD_PERSON").doesNotContain(run + "@");
    assertThat(studio.onboarding.get("/rejected-events", studio.partner("shop")).statusCode())
        .isEqualTo(403);
    String held = studio.get(member, "/data").body();
    assertThat(held)
        .contains("\"kind\":\"SignedUp\"", "\"kind\":\"PersonalDataChanged\"")
        .contains("{\"person\":{\"name\":\"x" + run + "\"")
        .endsWith("{\"end\":true}\n");
    assertThat(studio.get(member, "/data/portable").body())
        .contains("\"kind\":\"ReferenceLinked\"", "{\"person\":{")
        .endsWith("{\"end\":true}\n");

    // When she is erased, having seen what that means
    JsonNode before = Studio.json(studio.get(member, "/erasure"));
    assertThat(before.get("state").asText()).isEqualTo("NOT_ORDERED");
    assertThat(names(before)).containsExactly("shop", "studio");
    assertThat(before.get("stays")).isNotEmpty();
    assertThat(Studio.reason(422, erase(member, "{\"confirmed\": false}")))
        .isEqualTo("NOT_CONFIRMED");
    byte[] yesterday = keyOf(member).getFirst();
    assertThat(yesterday).isNotNull();
    String shown = "ab".repeat(32);
    String confirmed = "{\"confirmed\": true, \"forfeitureShown\": \"" + shown + "\"}";
    assertThat(erase(member, confirmed.replace("ab", "no")).statusCode()).isEqualTo(422);
    assertThat(Studio.json(erase(member, confirmed)).get("state").asText()).isEqualTo("ORDERED");

    // Then the key and the links are gone
    JsonNode done = Studio.json(awaitErasure(member, "COMPLETED"));
    assertThat(keyOf(member)).containsExactly((byte[]) null);
    assertThat(Studio.json(studio.get(member, "/personal-data")).get("version").asInt()).isZero();
    assertThat(studio.get(member, "/data").body())
        .doesNotContain(run)
        .contains("ErasureCompleted")
        .endsWith("{\"end\":true}\n");
    assertThat(find("studio", reference).statusCode()).isEqualTo(404);
    assertThat(find("shop", atTheShop).statusCode()).isEqualTo(404);
    assertThat(put(member, "k3", right).statusCode()).isEqualTo(404);
    assertThat(studio.put(member, "/preferences", Studio.LANGUAGE.formatted("de")).statusCode())
        .isEqualTo(404);
    assertThat(canaries.files(state)).isEmpty();
    assertThat(Studio.json(erase(member, confirmed))).isEqualTo(done);
    assertThat(done.get("forfeitureShown").asText()).isEqualTo(shown);

    // and partners are asked, and answer or are silent
    var _ =
        Studio.await(
            "the feed",
            () -> feed("shop"),
            it -> it.body().contains("ErasureRequested") && it.body().contains(member));
    String answers = "/partners/shop/erasures/" + member;
    String answer = "{\"erased\": false, \"reason\": \"invoices, until 2037\"}";
    assertThat(studio.onboarding.post(answers, studio.partner("shop"), answer).statusCode())
        .isEqualTo(200);
    assertThat(studio.onboarding.post(answers, studio.partner("studio"), answer).statusCode())
        .isEqualTo(404);
    String nobodys = "/partners/shop/erasures/" + "ab".repeat(16);
    assertThat(studio.onboarding.post(nobodys, studio.partner("shop"), answer).statusCode())
        .isEqualTo(404);
    JsonNode receipt = Studio.json(studio.get(member, "/erasure"));
    assertThat(receipt.get("recipients").toString())
        .contains("\"answer\":\"KEPT\"", "invoices", "\"answer\":\"SILENT\"");

    // and what comes late is not admitted, the same signup makes nobody, and another somebody else
    int last = LogOfMember.facts(member);
    publish("studio", visit(reference));
    publish("studio", signup);
    publish("shop", signup("s2-" + atTheShop, "again-" + atTheShop, "null", token));
    publish("studio", signup("s2-" + reference, reference, "null", ""));
    assertThat(member("studio", reference)).isNotEqualTo(member);
    assertThat(find("shop", "again-" + atTheShop).statusCode()).isEqualTo(404);
    assertThat(LogOfMember.facts(member)).isEqualTo(last);

    // When yesterday's backup is restored
    restore(member, yesterday);
    studio.onboarding.restart();

    // Then it is erased again before anything can be read
    var _ = awaitErasure(member, "COMPLETED");
    assertThat(Studio.json(awaitData(studio.signUp())).get("version").asInt()).isZero();
    assertThat(keyOf(member)).containsExactly((byte[]) null);
    assertThat(LogOfMember.facts(member)).isEqualTo(last);

    // and nothing of her can be read anywhere but in what partners published, for its seven days
    assertThat(canaries.topics()).allMatch(topic -> topic.matches("partner\\..*\\.events"));
    assertThat(canaries.files(state)).isEmpty();
    assertThat(canaries.sing(database().getBytes(UTF_8))).isFalse();
  }

  /// All that the service's database has, as text.
  private String database() throws SQLException {
    String tables =
        "select query_to_xml('select * from ' || quote_ident(table_name), true, false, '')::text"
            + " from information_schema.tables where table_schema = 'public'";
    try (var connection = studio.onboarding.database().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(tables)) {
      StringBuilder all = new StringBuilder();
      while (rows.next()) all.append(rows.getString(1));
      assertThat(all).contains("wrapped_key");
      return all.toString();
    }
  }

  @Test
  void while_keys_cannot_be_had_nothing_is_read_and_what_waits_is_not_lost() throws Exception {
    String known = "client-" + UUID.randomUUID();
    publish("studio", signup("s-" + known, known, person(0), ""));
    String member = member("studio", known);
    var _ = awaitData(member, 1);
    execute("alter table person_key rename to person_key_away");

    HttpResponse<String> unread = studio.get(member, "/personal-data");
    HttpResponse<String> unchanged = put(member, "k", "{\"name\": \"Anna\"}");
    String late = "client-" + UUID.randomUUID();
    publish("studio", signup("s-" + late, late, person(0), ""));
    publish("studio", visit(late));

    assertThat(unread.statusCode()).isEqualTo(503);
    assertThat(unchanged.statusCode()).isEqualTo(503);
    assertThat(canaries.sing(unread.body().getBytes(UTF_8))).isFalse();
    // long enough for its task to begin again, on another thread than the one that fails
    await()
        .dontCatchUncaughtExceptions()
        .during(Onboarding.LONGEST_WAIT.multipliedBy(3))
        .atMost(Duration.ofSeconds(40))
        .until(() -> find("studio", late).statusCode() != 200);
    execute("alter table person_key_away rename to person_key");
    String joined = member("studio", late);
    assertThat(awaitData(joined, 1).get("name").asText()).isEqualTo(canaries.texts().get(0));
    var _ =
        Studio.await(
            "her visit",
            () -> feed("studio"),
            it -> it.body().contains("VisitRecorded") && it.body().contains(joined));
  }

  @Test
  void every_column_of_every_table_is_in_the_register_and_nothing_else() throws Exception {
    var _ = Studio.json(studio.onboarding.get("/register/disposals", studio.operator()));
    var _ =
        Studio.json(studio.onboarding.get("/.well-known/punchcard-receipts.json", studio.cleo()));
    JsonNode register = Studio.json(studio.onboarding.get("/register", studio.cleo()));
    Set<String> named = new TreeSet<>();
    for (JsonNode table : register.get("tables"))
      for (JsonNode column : table.get("columns"))
        named.add(table.get("name").asText() + "." + column.asText());

    assertThat(named).containsAll(columns());
    assertThat(studio.onboarding.get("/register/article-30", studio.cleo()).body())
        .startsWith("# Record of processing activities")
        .contains("GDPR Art. 6(1)(b)", "`person_key`");
  }

  private Set<String> columns() throws SQLException {
    String sql =
        "select table_name || '.' || column_name from information_schema.columns"
            + " where table_schema = 'public'";
    try (var connection = studio.onboarding.database().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      Set<String> columns = new TreeSet<>();
      while (rows.next()) columns.add(rows.getString(1));
      return columns;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = studio.onboarding.database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The bytes of the rejected record in whose line this stands.
  private static byte[] decoded(String lines, String mark) throws IOException {
    String line = lines.lines().filter(it -> it.contains(mark)).findFirst().orElseThrow();
    return Base64.getDecoder().decode(new ObjectMapper().readTree(line).get("value").asText());
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(c % 10));
    return digits.toString();
  }

  private String phone() {
    return canaries.texts().get(2);
  }

  private String person(int which) {
    return "{\"name\": \"%s\", \"email\": \"%s\", \"phone\": \"%s\", \"birthDate\": \"%s\"}"
        .formatted(
            canaries.texts().get(0),
            canaries.texts().get(1),
            phone(),
            which == 0 ? "1990-05-17" : "1991-05-17");
  }

  private String badPerson() {
    return "{\"name\": \"%s\", \"email\": \"%s at home\"}"
        .formatted(canaries.texts().get(0), canaries.texts().get(1));
  }

  private static String signup(String id, String reference, String person, String token) {
    return """
    {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "SignupRequested",
     "body": {"person": %s, "proof": %s}}
    """
        .formatted(
            id, reference, Instant.now(), person, token.isEmpty() ? "null" : "\"" + token + "\"");
  }

  private static String visit(String reference) {
    return """
    {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "VisitRecorded", "body": {}}
    """
        .formatted(UUID.randomUUID(), reference, Instant.now());
  }

  private void publish(String partner, String json) throws Exception {
    var _ =
        Studio.await(
            "the event",
            () ->
                studio.onboarding.post(
                    "/partners/" + partner + "/events", studio.partner(partner), json),
            it -> it.statusCode() == 202);
  }

  private HttpResponse<String> find(String partner, String reference) throws Exception {
    return studio.onboarding.get(
        "/partners/" + partner + "/members?ref=" + reference, studio.partner(partner));
  }

  private String member(String partner, String reference) throws Exception {
    return Studio.json(Studio.await("the member", () -> find(partner, reference), Studio::isOk))
        .get("memberId")
        .asText();
  }

  private HttpResponse<String> awaitData(String member) throws Exception {
    return Studio.await("the data", () -> studio.get(member, "/personal-data"), Studio::isOk);
  }

  private JsonNode awaitData(String member, int version) throws Exception {
    return Studio.json(
        Studio.await(
            "the data",
            () -> studio.get(member, "/personal-data"),
            it -> it.body().contains("\"version\":" + version)));
  }

  private HttpResponse<String> awaitErasure(String member, String state) throws Exception {
    return Studio.await(
        "the erasure", () -> studio.get(member, "/erasure"), it -> it.body().contains(state));
  }

  private HttpResponse<String> put(String member, String key, String json) throws Exception {
    return studio.onboarding.put(
        "/members/" + member + "/personal-data",
        studio.onboarding.identityProvider.member(member),
        key,
        json);
  }

  private HttpResponse<String> erase(String member, String json) throws Exception {
    return studio.onboarding.post(
        "/members/" + member + "/erasure", studio.onboarding.identityProvider.member(member), json);
  }

  private HttpResponse<String> feed(String partner) throws Exception {
    return studio.onboarding.get(
        "/partners/" + partner + "/feed?limit=1000", studio.partner(partner));
  }

  private static List<String> names(JsonNode erasure) {
    List<String> names = new ArrayList<>();
    erasure.get("recipients").forEach(it -> names.add(it.get("partner").asText()));
    return names;
  }

  /// The person's rows: what they have for a key.
  private List<byte[]> keyOf(String member) throws SQLException {
    try (var connection = studio.onboarding.database().getConnection();
        var select =
            connection.prepareStatement("select wrapped_key from person_key where owner = ?")) {
      select.setString(1, member);
      try (var rows = select.executeQuery()) {
        List<byte[]> keys = new ArrayList<>();
        while (rows.next()) keys.add(rows.getBytes(1));
        return keys;
      }
    }
  }

  private void restore(String member, byte[] key) throws SQLException {
    try (var connection = studio.onboarding.database().getConnection();
        var update =
            connection.prepareStatement(
                "update person_key set wrapped_key = ?, destroyed_at = null where owner = ?")) {
      update.setBytes(1, key);
      update.setString(2, member);
      update.executeUpdate();
    }
  }
}
