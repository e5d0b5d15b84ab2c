package punchcard.systemtests.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import punchcard.local.Addresses;

/// Who runs the programme: says what points are, registers partners and publishes agreements.
public final class Operator {
  private final Addresses at;
  private final Tokens tokens;

  Operator(Addresses at, Tokens tokens) {
    this.at = at;
    this.tokens = tokens;
  }

  /// Publishes a currency's policy, which is then in force; it may have been before.
  public void define(String currency, String policy) {
    Reply answer =
        Request.to(at.ledger(), "/currencies/" + currency).as(tokens.operator()).put(policy);
    if (answer.status() != 200) answer.expect(201);
  }

  /// Registers a partner, which then has its topics, its rights and a password.
  public Partner register(String id) {
    JsonNode registered =
        Request.to(at.onboarding(), "/participants/" + id)
            .as(tokens.operator())
            .put("{\"name\": \"%s\", \"type\": \"shop\"}".formatted(id))
            .expect(201)
            .json();
    Credentials credentials =
        new Credentials(
            registered.required("bootstrap").asText(),
            registered.required("username").asText(),
            registered.required("password").asText());
    return new Partner(id, credentials, at, tokens.partner(id));
  }

  /// Publishes an agreement, and returns when it is in force everywhere.
  public void agree(String id, String yaml) {
    int version =
        Request.to(at.rules(), "/agreements/" + id)
            .as(tokens.operator())
            .put(yaml, "application/yaml")
            .expect(201)
            .json()
            .required("version")
            .asInt();
    Awaitility.await(id + " is in force")
        .until(
            () -> Request.to(at.rules(), "/agreements/" + id).as(tokens.operator()).get(),
            agreement -> isInForce(agreement.json(), version));
  }

  private static boolean isInForce(JsonNode agreement, int version) {
    return StreamSupport.stream(agreement.path("versions").spliterator(), false)
        .anyMatch(v -> v.path("version").asInt() == version && v.path("inForce").asBoolean());
  }
}
