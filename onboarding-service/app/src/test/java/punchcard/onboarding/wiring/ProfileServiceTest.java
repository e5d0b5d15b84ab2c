package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Preferences, delegations and the audit trail on a real broker: what a member of a studio can do,
/// and Cleo of its customer service on the member's behalf, and nobody else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LANGUAGE =
      """
      {"changes": [{"name": "language", "level": "organisation", "scope": "studio", "value": "%s"}]}
      """;
  private static final int RACERS = 24;

  private final Onboarding onboarding;
  private int customers;

  ProfileServiceTest(@TempDir Path state) throws Exception {
    onboarding = Onboarding.start(state);
  }

  @BeforeAll
  void thereAreTwoPartners() throws Exception {
    await("health", () -> onboarding.get("/health", operator()), ProfileServiceTest::isOk);
    for (String partner : new String[] {"studio", "shop"})
      onboarding.put(
          "/participants/" + partner, operator(), "{\"name\": \"It\", \"type\": \"shop\"}");
  }

  @AfterAll
  void stop() throws Exception {
    onboarding.close();
  }

  @Test
  void preferences_are_versioned_and_the_narrower_counts() throws Exception {
    String member = signUp();
    JsonNode first =
        json(
            put(
                member,
                "/preferences",
                """
                {"changes": [{"name": "language", "value": "de"}, {"name": "marketing",
                 "level": "organisation", "scope": "studio", "value": "on"}]}
                """));
    assertThat(first.get("settings")).hasSize(2);
    var _ = json(put(member, "/preferences", LANGUAGE.formatted("fr")));

    String there = "/preferences?level=product&scope=studio/premium";
    assertThat(effective(member, there)).contains("language fr", "marketing on");
    assertThat(effective(member, there + at(first))).contains("language de", "marketing on");
    assertThat(effective(member, "/preferences")).contains("language de", "marketing off");

    var _ =
        json(
            put(
                member,
                "/preferences",
                "{\"changes\": [{\"name\": \"marketing\", \"value\": \"off\"}]}"));
    assertThat(effective(member, there)).contains("marketing off");
  }

  @Test
  void several_changes_are_made_together_or_not_at_all() throws Exception {
    String member = signUp();
    String one = "{\"name\": \"language\", \"value\": \"de\"}";
    for (String other :
        new String[] {
          "{\"name\": \"shoe-size\", \"value\": \"44\"}",
          "{\"name\": \"channels\", \"value\": \"anna@example.org\"}",
          "{\"name\": \"marketing\", \"level\": \"organisation\", \"scope\": \"nobody\","
              + " \"value\": \"on\"}",
          "null",
          one
        })
      assertThat(put(member, "/preferences", "{\"changes\": [" + one + "," + other + "]}"))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(422);
    assertThat(put(member, "/preferences", "{}").statusCode()).isEqualTo(422);

    assertThat(json(get(member, "/preferences")).get("settings")).isEmpty();
  }

  @Test
  void the_same_again_gets_the_same_answer_and_writes_nothing() throws Exception {
    String member = signUp();
    String path = "/members/" + member + "/preferences";
    String token = onboarding.identityProvider.member(member);
    String first = onboarding.put(path, token, "key-1", LANGUAGE.formatted("de")).body();
    int facts = LogOfMember.facts(member);

    assertThat(onboarding.put(path, token, "key-1", LANGUAGE.formatted("de")).body())
        .isEqualTo(first);
    assertThat(onboarding.put(path, token, "key-2", LANGUAGE.formatted("de")).body())
        .isEqualTo(first);
    assertThat(reason(422, onboarding.put(path, token, "key-1", LANGUAGE.formatted("fr"))))
        .isEqualTo("KEY_REUSED");
    assertThat(LogOfMember.facts(member)).isEqualTo(facts);
  }

  @Test
  void cleo_changes_what_is_delegated_to_her_and_both_names_are_on_the_record() throws Exception {
    String member = signUp();
    assertThat(json(delegate(member, "d", "1 hour")).get("state").asText()).isEqualTo("GIVEN");

    JsonNode setting = json(asCleo(member, "d", "k", "de")).get("settings").get(0);
    assertThat(setting.get("actor").asText()).isEqualTo("cleo");
    assertThat(setting.get("onBehalfOf").asText()).isEqualTo(member);
    assertThat(setting.get("delegation").asText()).isEqualTo("d");
    assertThat(
            json(onboarding.get("/members/" + member + "/preferences?delegation=d", cleo()))
                .get("effective"))
        .hasSize(0); // of the whole ecosystem she may see nothing
    assertThat(
            json(onboarding.get("/members/" + member + DELEGATED_THERE, cleo())).get("effective"))
        .hasSize(1);

    String everywhere = "{\"changes\": [{\"name\": \"language\", \"value\": \"fr\"}]}";
    String path = "/members/" + member + "/preferences?delegation=d";
    assertThat(reason(403, onboarding.put(path, cleo(), everywhere))).isEqualTo("OUT_OF_SCOPE");
    var _ = json(post(member, "/delegations/d/revocation"));
    assertThat(reason(403, asCleo(member, "d", "other", "fr"))).isEqualTo("DELEGATION_REVOKED");
    assertThat(reason(403, onboarding.get(path, cleo()))).isEqualTo("DELEGATION_REVOKED");
    assertThat(json(asCleo(member, "d", "k", "de")).get("settings").get(0)).isEqualTo(setting);
  }

  private static final String DELEGATED_THERE =
      "/preferences?delegation=d&level=organisation&scope=studio";

  @Test
  void a_delegation_ends_by_itself() throws Exception {
    String member = signUp();
    var _ = json(delegate(member, "d", "2 seconds"));

    await(
        "the end",
        () -> asCleo(member, "d", UUID.randomUUID().toString(), "de"),
        it -> it.statusCode() == 403);

    assertThat(reason(403, asCleo(member, "d", "other", "fr"))).isEqualTo("DELEGATION_EXPIRED");
    assertThat(get(member, "/delegations").body()).contains("\"state\":\"EXPIRED\"");
    assertThat(post(member, "/delegations/d/revocation").statusCode()).isEqualTo(409);
  }

  @Test
  void the_audit_trail_has_everything_page_by_page() throws Exception {
    String member = signUp();
    var _ = json(put(member, "/preferences", LANGUAGE.formatted("de")));
    var _ = json(delegate(member, "d", "1 hour"));
    var _ = json(asCleo(member, "d", "k", "fr"));
    var _ = json(post(member, "/delegations/d/revocation"));

    List<String> acts = new ArrayList<>();
    JsonNode page = json(get(member, "/audit?limit=1"));
    while (true) {
      assertThat(page.get("acts")).hasSize(1);
      acts.add(line(page.get("acts").get(0), member));
      if (!page.has("next")) break;
      page = json(get(member, "/audit?limit=1&after=" + page.get("next").asLong()));
    }

    assertThat(acts)
        .containsExactly(
            "member MEMBER preferences/language/studio - de",
            "member MEMBER delegations/d - GIVEN",
            "cleo DELEGATION preferences/language/studio de fr",
            "member MEMBER delegations/d GIVEN REVOKED");
  }

  private static String line(JsonNode act, String member) {
    JsonNode change = act.get("changes").get(0);
    String actor = act.get("actor").asText();
    return String.join(
        " ",
        actor.equals(member) ? "member" : actor,
        act.get("authority").asText(),
        change.get("what").asText(),
        change.path("from").asText("-"),
        change.path("to").asText("-"));
  }

  /// Everything that can be asked, by everybody; by hand. `ok` is allowed, `-` is told what is told
  /// of a member that does not exist. `d` is delegated to Cleo, and to nobody else.
  private static final String WHO_MAY =
      """
      request                       | member | bert | dan:d | dan | cleo:x | clerk:d | trainer:d | compliance:d | analyst:d | studio:d | shop | operator:d
      PUT /consents/k               | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      POST /consents/k/refusal      | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      POST /consents/k/withdrawal   | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      GET /consents                 | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      GET /consents/check           | ok     | -    | -     | -   | -      | -       | -         | -            | -         | ok       | -    | ok
      PUT /preferences              | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      GET /preferences              | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      PUT /delegations/x            | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      POST /delegations/d/revocation | ok    | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      GET /delegations              | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      GET /audit                    | ok     | -    | -     | -   | -      | -       | -         | -            | -         | -        | -    | -
      """;

  @Test
  void whoever_may_not_is_told_what_is_told_of_nobody_and_the_log_does_not_change()
      throws Exception {
    String member = signUp();
    String nobody = "ef".repeat(16);
    var _ = json(delegate(member, "d", "1 hour"));
    int facts = LogOfMember.facts(member);
    List<List<String>> table = WHO_MAY.lines().map(line -> cells(line)).toList();

    for (List<String> row : table.subList(1, table.size()))
      for (int column = 2; column < row.size(); column++) {
        String who = table.getFirst().get(column);
        HttpResponse<String> answer = ask(row.getFirst(), member, who);
        HttpResponse<String> ofNobody = ask(row.getFirst(), nobody, who);
        String cell = row.getFirst() + " by " + who;

        assertThat(ofNobody.statusCode()).as(cell).isEqualTo(answer.statusCode());
        assertThat(ofNobody.body()).as(cell).isEqualTo(answer.body());
        assertThat(answer.statusCode())
            .as(cell + answer.body())
            .isEqualTo(row.get(column).equals("ok") ? 200 : 404);
      }

    assertThat(LogOfMember.facts(member)).isEqualTo(facts);
    assertThat(LogOfMember.facts(nobody)).isZero();
    for (List<String> row : table.subList(1, table.size())) {
      HttpResponse<String> answer = ask(row.getFirst(), member, "member");
      assertThat(answer.statusCode() == 404 && !row.getFirst().contains("/consents/k"))
          .as(row.getFirst() + answer.body())
          .isFalse();
    }
  }

  private static List<String> cells(String line) {
    return Pattern.compile("\\|").splitAsStream(line).map(String::strip).toList();
  }

  private HttpResponse<String> ask(String request, String member, String who) throws Exception {
    boolean delegated = who.contains(":");
    String name = delegated ? who.substring(0, who.indexOf(':')) : who;
    String by = delegated ? "delegation=" + who.substring(who.indexOf(':') + 1) : "";
    String path = "/members/" + member + request.substring(request.indexOf('/'));
    if (path.endsWith("/check"))
      path += "?partner=studio&element=visits&purpose=health-programme&" + by;
    else path += "?" + by;
    String token = token(name, member);
    if (request.startsWith("GET")) return onboarding.get(path, token);
    if (request.startsWith("POST")) return onboarding.post(path, token, "");
    return onboarding.put(path, token, bodyOf(request));
  }

  private static String bodyOf(String request) {
    if (request.contains("consents"))
      return """
      {"discloser": "studio", "recipients": ["shop"], "purpose": "health-programme",
       "dataElements": ["visits"], "termsVersion": "none/1", "language": "en"}
      """;
    return request.contains("preferences") ? LANGUAGE.formatted("it") : delegation("1 hour");
  }

  private String token(String name, String member) {
    IdentityProvider provider = onboarding.identityProvider;
    return switch (name) {
      case "member" -> provider.member(member);
      case "bert" -> provider.member("be".repeat(16));
      case "dan", "cleo" -> provider.staff("customer-service", name, "studio");
      case "studio", "shop" -> provider.partner(name);
      case "operator" -> provider.operator();
      default -> provider.staff(name, "cleo", "studio");
    };
  }

  @Test
  void what_can_be_done_to_a_member_is_told_to_everybody_logged_in() throws Exception {
    JsonNode actions = json(onboarding.get("/member-actions", cleo()));

    assertThat(actions.toString())
        .contains(
            "{\"action\":\"CHANGE_PREFERENCES\",\"controllers\":[\"MEMBER\",\"DELEGATE\"],"
                + "\"informed\":[\"MEMBER\",\"PARTNER_OF_SCOPE\"]}");
  }

  @Test
  void between_use_and_revocation_the_order_in_the_log_decides() throws Exception {
    String member = signUp();
    var _ = json(delegate(member, "d", "1 hour"));

    raceAgainstRevocation(member, () -> {});
  }

  @Test
  void the_same_when_the_service_restarts_meanwhile() throws Exception {
    String member = signUp();
    var _ = json(delegate(member, "d", "1 hour"));

    raceAgainstRevocation(member, onboarding::restart);

    String audit = audit(member).toString();
    onboarding.restart();
    assertThat(audit(member)).hasToString(audit);
    assertThat(
            await(
                    "the delegation",
                    () -> asCleo(member, "d", "late", "de"),
                    ProfileServiceTest::isSettled)
                .statusCode())
        .isEqualTo(403);
  }

  /// Each racer sets the language for a product of its own, and asks until it is answered.
  private void raceAgainstRevocation(String member, Runnable meanwhile) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<HttpResponse<String>>> uses = new ArrayList<>();
    HttpResponse<String> revoked;
    try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < RACERS; i++) {
        String product = "p-" + i;
        uses.add(racers.submit(() -> settled(start, () -> use(member, product))));
      }
      String path = "/members/" + member + "/delegations/d/revocation";
      String token = onboarding.identityProvider.member(member);
      Future<HttpResponse<String>> revocation =
          racers.submit(
              () -> {
                await("some use", () -> get(member, "/audit"), says("\"DELEGATION\""));
                return settled(start, () -> onboarding.post(path, token, ""));
              });
      start.countDown();
      meanwhile.run();
      revoked = revocation.get();
    }

    long end = json(revoked).get("position").get("offset").asLong();
    int done = 0;
    for (Future<HttpResponse<String>> use : uses) {
      HttpResponse<String> answer = use.get();
      if (answer.statusCode() == 200) {
        done++;
        assertThat(offset(json(answer).get("settings").get(0))).isLessThan(end);
      } else assertThat(reason(403, answer)).isEqualTo("DELEGATION_REVOKED");
    }
    assertThat(json(settledGet(member, "/preferences")).get("settings")).hasSize(done);
    List<JsonNode> byDelegation =
        StreamSupport.stream(audit(member).spliterator(), false)
            .filter(act -> act.get("authority").asText().equals("DELEGATION"))
            .toList();
    assertThat(byDelegation)
        .hasSize(done)
        .allSatisfy(
            act -> {
              assertThat(act.get("changes")).hasSize(1);
              assertThat(offset(act)).isLessThan(end);
            });
  }

  private HttpResponse<String> use(String member, String product) throws Exception {
    String json =
        """
        {"changes": [{"name": "language", "level": "product", "scope": "studio/%s", "value": "de"}]}
        """;
    return onboarding.put(
        "/members/" + member + "/preferences?delegation=d",
        cleo(),
        "race-" + product,
        json.formatted(product));
  }

  private static HttpResponse<String> settled(
      CountDownLatch start, Callable<HttpResponse<String>> question) throws Exception {
    start.await();
    return await("a settled answer", question, ProfileServiceTest::isSettled);
  }

  private HttpResponse<String> settledGet(String member, String path) throws Exception {
    return await("an answer", () -> get(member, path), ProfileServiceTest::isOk);
  }

  private JsonNode audit(String member) throws Exception {
    return json(settledGet(member, "/audit")).get("acts");
  }

  private static boolean isSettled(HttpResponse<String> answer) {
    return Set.of(200, 403).contains(answer.statusCode());
  }

  private static long offset(JsonNode answer) {
    return answer.get("position").get("offset").asLong();
  }

  /// A new customer of the studio; its own task knows it by then.
  private String signUp() throws Exception {
    String reference = "client-" + customers++;
    String json =
        """
        {"eventId": "s-%1$s", "memberRef": "%1$s", "occurredAt": "%2$s", "type": "SignupRequested",
         "body": {}}
        """
            .formatted(reference, Instant.now());
    await(
        "the signup",
        () -> onboarding.post("/partners/studio/events", partner("studio"), json),
        it -> it.statusCode() == 202);
    String path = "/partners/studio/members?ref=" + reference;
    String member =
        json(await(
                "the member",
                () -> onboarding.get(path, partner("studio")),
                ProfileServiceTest::isOk))
            .get("memberId")
            .asText();
    String nothing = "{\"changes\": [{\"name\": \"language\"}]}";
    await("the log", () -> put(member, "/preferences", nothing), ProfileServiceTest::isOk);
    return member;
  }

  private HttpResponse<String> delegate(String member, String id, String time) throws Exception {
    return put(member, "/delegations/" + id, delegation(time));
  }

  private static String delegation(String time) {
    Duration lasts = time.equals("1 hour") ? Duration.ofHours(1) : Duration.ofSeconds(2);
    return """
    {"subject": "cleo", "partner": "studio", "preferences": ["language"], "level": "organisation",
     "scope": "studio", "endsAt": "%s"}
    """
        .formatted(Instant.now().plus(lasts));
  }

  private HttpResponse<String> asCleo(String member, String delegation, String key, String language)
      throws Exception {
    return onboarding.put(
        "/members/" + member + "/preferences?delegation=" + delegation,
        cleo(),
        key,
        LANGUAGE.formatted(language));
  }

  private HttpResponse<String> put(String member, String path, String json) throws Exception {
    return onboarding.put(
        "/members/" + member + path, onboarding.identityProvider.member(member), json);
  }

  private HttpResponse<String> post(String member, String path) throws Exception {
    return onboarding.post(
        "/members/" + member + path, onboarding.identityProvider.member(member), "");
  }

  private HttpResponse<String> get(String member, String path) throws Exception {
    return onboarding.get("/members/" + member + path, onboarding.identityProvider.member(member));
  }

  private List<String> effective(String member, String path) throws Exception {
    return StreamSupport.stream(
            json(settledGet(member, path)).get("effective").spliterator(), false)
        .map(it -> it.get("name").asText() + " " + it.get("value").asText())
        .toList();
  }

  private static String at(JsonNode answer) {
    JsonNode position = answer.get("settings").get(0).get("position");
    return "&at=" + position.get("partition").asInt() + "," + position.get("offset").asLong();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String reason(int status, HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body()).get("reason").asText();
  }

  private String cleo() {
    return onboarding.identityProvider.staff("customer-service", "cleo", "studio");
  }

  private String operator() {
    return onboarding.identityProvider.operator();
  }

  private String partner(String id) {
    return onboarding.identityProvider.partner(id);
  }

  private static boolean isOk(HttpResponse<String> answer) {
    return answer.statusCode() == 200;
  }

  private static Predicate<HttpResponse<String>> says(String words) {
    return answer -> answer.body().contains(words);
  }

  /// Asks until it is so; while the service restarts, nobody answers.
  private static HttpResponse<String> await(
      String what, Callable<HttpResponse<String>> question, Predicate<HttpResponse<String>> wanted)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      String last;
      try {
        HttpResponse<String> answer = question.call();
        if (wanted.test(answer)) return answer;
        last = answer.body();
      } catch (IOException e) {
        last = String.valueOf(e.getMessage());
      }
      if (System.nanoTime() > deadline) throw new AssertionError(what + ": " + last);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
