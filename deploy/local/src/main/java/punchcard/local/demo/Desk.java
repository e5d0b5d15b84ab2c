package punchcard.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import punchcard.local.Addresses;

/// Asks the ledger for what members, partners' staff and operators want, each with the token of
/// whoever may.
final class Desk {
  private static final String NOBODY = "0".repeat(32);
  private static final int HELD_SECONDS = 3_600;
  private static final int FORGOTTEN_AFTER_SECONDS = 3;

  private final Addresses stack;
  private final PatientHttp http;
  private final Tokens tokens;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Desk(Addresses stack, PatientHttp http, Tokens tokens) {
    this.stack = stack;
    this.http = http;
    this.tokens = tokens;
  }

  /// What came of it: an entry's id, or a proposal as `proposal-41`.
  ///
  /// @param about the number of the entry, hold or proposal that it is about, if it is about one
  /// @throws DemoFailed if the ledger says no
  String ask(Deed deed, long about) {
    HttpResponse<String> answer =
        http.send(
            Json.with(HttpRequest.newBuilder(address(deed, about)))
                .header("Authorization", "Bearer " + token(deed))
                .header("Idempotency-Key", deed.key())
                .POST(Json.body(body(deed))));
    JsonNode came = Json.of(answer);
    return switch (answer.statusCode()) {
      case 201 -> came.required("entryId").asText();
      case 202 -> "proposal-" + came.required("proposal").asLong();
      default -> throw new DemoFailed(deed + ": " + answer.statusCode() + " " + answer.body());
    };
  }

  private URI address(Deed deed, long about) {
    String what =
        switch (deed.kind()) {
          case REDEEM -> "redemptions";
          case RETURN -> "redemptions/" + about + "/returns";
          case RESERVE, FORGET -> "holds";
          case CAPTURE -> "holds/" + about + "/capture";
          case RELEASE -> "holds/" + about + "/release";
          case SEND, SEND_TO_NOBODY -> "transfers";
          case CONVERT -> "conversions";
          case GIVE, PROPOSE -> "adjustments";
          case APPROVE -> "adjustments/" + about + "/decision";
          case REVERSE -> "entries/" + about + "/reversal";
        };
    return URI.create(stack.ledger() + "/members/" + deed.memberId() + "/" + what);
  }

  private String token(Deed deed) {
    return switch (deed.kind()) {
      case REDEEM, RESERVE, FORGET, SEND, SEND_TO_NOBODY, CONVERT ->
          once("member " + deed.memberId(), _ -> tokens.member(deed.memberId()));
      case RETURN, CAPTURE, RELEASE ->
          once("partner " + deed.with(), _ -> tokens.partner(deed.with()));
      case GIVE, PROPOSE, REVERSE -> once("operator", _ -> tokens.operator());
      case APPROVE -> once("second operator", _ -> tokens.secondOperator());
    };
  }

  private String once(String who, Function<String, String> login) {
    return known.computeIfAbsent(who, login);
  }

  private static Map<String, Object> body(Deed deed) {
    return switch (deed.kind()) {
      case REDEEM -> points(deed, "partner", deed.with());
      case RESERVE -> held(deed, HELD_SECONDS);
      case FORGET -> held(deed, FORGOTTEN_AFTER_SECONDS);
      case RETURN, CAPTURE -> Map.of("amount", deed.points());
      case RELEASE -> Map.of();
      case SEND -> points(deed, "to", deed.with());
      case SEND_TO_NOBODY -> points(deed, "to", NOBODY);
      case CONVERT -> Map.of("from", MemberApp.POINTS, "to", "STAMPS", "amount", deed.points());
      case GIVE, PROPOSE ->
          Map.of(
              "currency",
              MemberApp.POINTS,
              "amount",
              deed.points(),
              "fundedBy",
              deed.with(),
              "reason",
              "goodwill");
      case APPROVE -> Map.of("approved", true);
      case REVERSE -> Map.of("reason", "by mistake");
    };
  }

  private static Map<String, Object> points(Deed deed, String field, String with) {
    return Map.of(field, with, "currency", MemberApp.POINTS, "amount", deed.points());
  }

  private static Map<String, Object> held(Deed deed, int seconds) {
    return Map.of(
        "partner",
        deed.with(),
        "currency",
        MemberApp.POINTS,
        "amount",
        deed.points(),
        "timeoutSeconds",
        seconds);
  }
}
