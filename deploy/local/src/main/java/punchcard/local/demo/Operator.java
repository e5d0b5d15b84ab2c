package punchcard.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import punchcard.local.Addresses;

/// What the programme's operator does once: says what points are, registers the partners and
/// publishes their agreement.
final class Operator {
  private static final Duration IN_FORCE_WITHIN = Duration.ofMinutes(1);

  private final Addresses stack;
  private final PatientHttp http;
  private final Tokens tokens;

  Operator(Addresses stack, PatientHttp http, Tokens tokens) {
    this.stack = stack;
    this.http = http;
    this.tokens = tokens;
  }

  /// Publishes the currency's policy and returns its version, which is then in force.
  int define(String currency, Map<String, Object> policy) {
    URI address = URI.create(stack.ledger() + "/currencies/" + currency);
    HttpResponse<String> answer = http.send(Json.with(asOperator(address)).PUT(Json.body(policy)));
    return expect(answer, 200, 201).required("version").asInt();
  }

  /// Registers a partner; one that is registered already is given a new password, since the first
  /// one was told once only.
  PartnerAccess register(String id, String name, String type) {
    URI participant = URI.create(stack.onboarding() + "/participants/" + id);
    HttpResponse<String> answer =
        http.send(
            Json.with(asOperator(participant)).PUT(Json.body(Map.of("name", name, "type", type))));
    JsonNode registered = expect(answer, 200, 201);
    String password =
        registered.hasNonNull("password")
            ? registered.get("password").asText()
            : newPassword(participant);
    return new PartnerAccess(
        registered.required("bootstrap").asText(),
        stack.apicurioRegistry(),
        registered.required("eventsTopic").asText(),
        registered.required("username").asText(),
        password);
  }

  private String newPassword(URI participant) {
    URI credentials = URI.create(participant + "/credentials");
    HttpResponse<String> answer = http.send(asOperator(credentials).POST(BodyPublishers.noBody()));
    return expect(answer, 200, 201).required("password").asText();
  }

  /// Publishes the agreement and returns its version when that is in force in every partition.
  int agree(String id, String yaml) {
    URI agreement = URI.create(stack.rules() + "/agreements/" + id);
    HttpResponse<String> answer =
        http.send(
            asOperator(agreement)
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(yaml)));
    int version = expect(answer, 200, 201).required("version").asInt();
    http.sendUntil(
        asOperator(agreement).GET(), IN_FORCE_WITHIN, known -> isInForce(known, version));
    return version;
  }

  private static boolean isInForce(HttpResponse<String> answer, int version) {
    if (answer.statusCode() != 200) return false;
    JsonNode versions = Json.of(answer).path("versions");
    return StreamSupport.stream(versions.spliterator(), false)
        .anyMatch(v -> v.path("version").asInt() == version && v.path("inForce").asBoolean());
  }

  private HttpRequest.Builder asOperator(URI address) {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + tokens.operator());
  }

  private static JsonNode expect(HttpResponse<String> answer, int one, int other) {
    if (answer.statusCode() != one && answer.statusCode() != other)
      throw new DemoFailed(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    return Json.of(answer);
  }
}
