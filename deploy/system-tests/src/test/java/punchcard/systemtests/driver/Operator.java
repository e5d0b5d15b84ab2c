package punchcard.systemtests.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import punchcard.local.Addresses;

/// Who runs the programme: says what points are, registers partners and publishes agreements.
public final class Operator {
  private final Addresses at;
  private final Tokens tokens;
  private final String token;

  Operator(Addresses at, Tokens tokens) {
    this.at = at;
    this.tokens = tokens;
    this.token = tokens.operator();
  }

  /// Publishes a currency's policy, which is then in force; it may have been before.
  public void define(String currency, String policy) {
    Reply answer = Request.to(at.ledger(), "/currencies/" + currency).as(token).put(policy);
    if (answer.status() != 200) answer.expect(201);
  }

  /// Registers a partner, which then has its topics, its rights and a password.
  public Partner register(String id) {
    JsonNode registered =
        Request.to(at.onboarding(), "/participants/" + id)
            .as(token)
            .put("{\"name\": \"%s\", \"type\": \"shop\"}".formatted(id))
            .expect(201)
            .json();
    return connect(registered);
  }

  /// The partner that was just told its password.
  public Partner connect(JsonNode told) {
    String id = told.required("id").asText();
    Credentials credentials =
        new Credentials(
            told.required("bootstrap").asText(),
            told.required("username").asText(),
            told.required("password").asText(),
            new Tokens.Client(
                told.required("clientId").asText(), told.required("clientSecret").asText()));
    return new Partner(id, credentials, at, tokens.of(credentials.openId()));
  }

  /// Shuts a partner out.
  public Reply suspend(String id, String reason) {
    return Request.to(at.onboarding(), "/participants/" + id + "/suspension")
        .as(token)
        .post("{\"reason\": \"%s\"}".formatted(reason));
  }

  /// Lets a partner in again, with a new password.
  public Partner reinstate(String id) {
    return connect(
        Request.to(at.onboarding(), "/participants/" + id + "/reinstatement")
            .as(token)
            .post("{}")
            .expect(201)
            .json());
  }

  /// Publishes a charter that lets any one of these invite partners.
  public JsonNode charter(String terms, String... inviters) {
    return Request.to(at.onboarding(), "/charter")
        .as(token)
        .put(
            "{\"inviters\": [\"%s\"], \"atLeast\": 1, \"terms\": \"%s\"}"
                .formatted(String.join("\", \"", inviters), terms))
        .expect(200)
        .json();
  }

  /// Publishes a version of the terms that members consent to.
  public Reply publishTerms(String id, int version, boolean material, String english) {
    return Request.to(at.onboarding(), "/consent-terms/" + id + "/" + version)
        .as(token)
        .put("{\"material\": %s, \"texts\": {\"en\": \"%s\"}}".formatted(material, english));
  }

  /// Publishes an agreement, and returns when it is in force everywhere.
  public void agree(String id, String yaml) {
    int version =
        Request.to(at.rules(), "/agreements/" + id)
            .as(token)
            .put(yaml, "application/yaml")
            .expect(201)
            .json()
            .required("version")
            .asInt();
    Awaitility.await(id + " is in force")
        .until(
            () -> Request.to(at.rules(), "/agreements/" + id).as(token).get(),
            agreement -> isInForce(agreement.json(), version));
  }

  /// Two members are found to be one person, who is the first from now on.
  public Reply merge(String id, Member member, Member absorbed) {
    return Request.to(at.onboarding(), "/members/" + member.id() + "/merges/" + id)
        .as(token)
        .put("{\"absorbs\": \"%s\", \"reason\": \"one person\"}".formatted(absorbed.id()));
  }

  /// They are two after all.
  public Reply undoMerge(String id, Member member) {
    return Request.to(at.onboarding(), "/members/" + member.id() + "/merges/" + id + "/undoing")
        .as(token)
        .post("{\"reason\": \"two people\"}");
  }

  /// Sets a member's points aside for a partner, asking this instance of the ledger.
  public Reply reserve(
      URI ledger, String key, Member member, String partner, long points, long timeoutSeconds) {
    return Request.to(ledger, "/members/" + member.id() + "/holds")
        .as(token)
        .with("Idempotency-Key", key)
        .post(
            """
            {"partner": "%s", "currency": "%s", "amount": %d, "timeoutSeconds": %d}\
            """
                .formatted(partner, Member.POINTS, points, timeoutSeconds));
  }

  /// Spends all of a hold, asking this instance of the ledger.
  public Reply capture(URI ledger, String key, Member member, long hold) {
    return Request.to(ledger, "/members/" + member.id() + "/holds/" + hold + "/capture")
        .as(token)
        .with("Idempotency-Key", key)
        .post("{}");
  }

  /// Gives points by hand that a partner pays for; or takes them, below zero.
  public Reply adjust(String key, Member member, long points, String fundedBy) {
    return adjust(
        key,
        member,
        """
        {"currency": "%s", "amount": %d, "fundedBy": "%s", "reason": "goodwill"}\
        """
            .formatted(Member.POINTS, points, fundedBy));
  }

  /// Gives points by hand that can be spent until a last day.
  public Reply give(String key, Member member, long points, String fundedBy, LocalDate lastDay) {
    return adjust(
        key,
        member,
        """
        {"currency": "%s", "amount": %d, "fundedBy": "%s", "reason": "goodwill",
         "expiresOn": "%s"}\
        """
            .formatted(Member.POINTS, points, fundedBy, lastDay));
  }

  private Reply adjust(String key, Member member, String json) {
    return Request.to(at.ledger(), "/members/" + member.id() + "/adjustments")
        .as(token)
        .with("Idempotency-Key", key)
        .post(json);
  }

  private static boolean isInForce(JsonNode agreement, int version) {
    return StreamSupport.stream(agreement.path("versions").spliterator(), false)
        .anyMatch(v -> v.path("version").asInt() == version && v.path("inForce").asBoolean());
  }
}
