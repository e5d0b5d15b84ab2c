package punchcard.onboarding.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// A studio with customers, and Cleo of its customer service.
final class Studio {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String LANGUAGE =
      """
      {"changes": [{"name": "language", "level": "organisation", "scope": "studio", "value": "%s"}]}
      """;

  final Onboarding onboarding;

  private Studio(Onboarding onboarding) {
    this.onboarding = onboarding;
  }

  /// Has it and a shop take part.
  static Studio open(Onboarding onboarding) throws Exception {
    Studio studio = new Studio(onboarding);
    for (String partner : new String[] {"studio", "shop"})
      studio.onboarding.put(
          "/participants/" + partner, studio.operator(), "{\"name\": \"It\", \"type\": \"shop\"}");
    return studio;
  }

  private final Map<String, String> references = new ConcurrentHashMap<>();

  /// By which the studio knows a customer.
  String reference(String member) {
    return Objects.requireNonNull(references.get(member));
  }

  /// A new customer of the studio; its own task knows it by then.
  String signUp() throws Exception {
    String reference = "client-" + UUID.randomUUID();
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
        json(await("the member", () -> onboarding.get(path, partner("studio")), Studio::isOk))
            .get("memberId")
            .asText();
    references.put(member, reference);
    String nothing = "{\"changes\": [{\"name\": \"language\"}]}";
    await("the log", () -> put(member, "/preferences", nothing), Studio::isOk);
    return member;
  }

  /// Returns when the member's part of the log has the terms, which are published in `en` alone:
  /// their markers follow the answer to who publishes them.
  void knowsTerms(String member, String version) throws Exception {
    String inKlingon =
        """
        {"discloser": "studio", "recipients": ["shop"], "purpose": "rewards",
         "dataElements": ["purchases"], "termsVersion": "%s", "language": "tlh"}
        """
            .formatted(version);
    await(
        "the terms",
        () -> put(member, "/consents/in-klingon", inKlingon),
        says("UNKNOWN_LANGUAGE"));
  }

  /// What a partner says of one of its references.
  static String event(String id, String reference, String type, String body) {
    return """
    {"eventId": "%s", "memberRef": "%s", "occurredAt": "%s", "type": "%s", "body": %s}
    """
        .formatted(id, reference, Instant.now(), type, body);
  }

  /// While the service restarts, nobody takes it.
  void publish(String partner, String json) throws Exception {
    await(
        "the event",
        () -> onboarding.post("/partners/" + partner + "/events", partner(partner), json),
        it -> it.statusCode() == 202);
  }

  HttpResponse<String> delegate(String member, String id, String time) throws Exception {
    return put(member, "/delegations/" + id, delegation(time));
  }

  static String delegation(String time) {
    Duration lasts = time.equals("1 hour") ? Duration.ofHours(1) : Duration.ofSeconds(2);
    return """
    {"subject": "cleo", "partner": "studio", "preferences": ["language"], "level": "organisation",
     "scope": "studio", "endsAt": "%s"}
    """
        .formatted(Instant.now().plus(lasts));
  }

  HttpResponse<String> asCleo(String member, String delegation, String key, String language)
      throws Exception {
    return onboarding.put(
        "/members/" + member + "/preferences?delegation=" + delegation,
        cleo(),
        key,
        LANGUAGE.formatted(language));
  }

  HttpResponse<String> put(String member, String path, String json) throws Exception {
    return onboarding.put(
        "/members/" + member + path, onboarding.identityProvider.member(member), json);
  }

  HttpResponse<String> post(String member, String path) throws Exception {
    return onboarding.post(
        "/members/" + member + path, onboarding.identityProvider.member(member), "");
  }

  HttpResponse<String> get(String member, String path) throws Exception {
    return onboarding.get("/members/" + member + path, onboarding.identityProvider.member(member));
  }

  HttpResponse<String> settledGet(String member, String path) throws Exception {
    return await("an answer", () -> get(member, path), Studio::isOk);
  }

  JsonNode audit(String member) throws Exception {
    return json(settledGet(member, "/audit?limit=1000")).get("acts");
  }

  static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  static String reason(int status, HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body()).get("reason").asText();
  }

  String cleo() {
    return onboarding.identityProvider.staff("studio", "customer-service", "cleo");
  }

  String operator() {
    return onboarding.identityProvider.operator();
  }

  String partner(String id) {
    return onboarding.identityProvider.partner(id);
  }

  static boolean isOk(HttpResponse<String> answer) {
    return answer.statusCode() == 200;
  }

  static Predicate<HttpResponse<String>> says(String words) {
    return answer -> answer.body().contains(words);
  }

  /// Asks until it is so; while the service restarts, nobody answers.
  static HttpResponse<String> await(
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
