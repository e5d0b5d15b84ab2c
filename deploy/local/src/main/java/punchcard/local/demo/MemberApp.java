package punchcard.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.OptionalLong;
import punchcard.local.Addresses;

/// What a member's phone does, with the member's own token: look at the balance, spend points.
final class MemberApp {
  static final String POINTS = "POINTS";

  private final Addresses stack;
  private final PatientHttp http;
  private final String memberId;
  private final String token;

  MemberApp(Addresses stack, PatientHttp http, Tokens tokens, String memberId) {
    this.stack = stack;
    this.http = http;
    this.memberId = memberId;
    this.token = tokens.member(memberId);
  }

  String memberId() {
    return memberId;
  }

  /// What can be spent; empty if the ledger does not know the member, who never had any points.
  OptionalLong balance() {
    HttpResponse<String> answer = http.send(request("balances").GET());
    return switch (answer.statusCode()) {
      case 200 -> available(Json.of(answer));
      case 403, 404 -> OptionalLong.empty();
      default ->
          throw new DemoFailed(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    };
  }

  private static OptionalLong available(JsonNode answer) {
    for (JsonNode balance : answer.required("balances"))
      if (balance.path("currency").asText().equals(POINTS))
        return OptionalLong.of(balance.required("available").asLong());
    return OptionalLong.empty();
  }

  /// Spends points; the key makes it safe to ask again.
  ///
  /// @throws DemoFailed if the answer is neither yes nor a refusal
  Answer redeem(Redemption redemption) {
    HttpResponse<String> answer =
        http.send(
            Json.with(request("redemptions"))
                .header("Idempotency-Key", redemption.key())
                .POST(
                    Json.body(
                        Map.of(
                            "partner", redemption.partner(),
                            "currency", POINTS,
                            "amount", redemption.points()))));
    JsonNode body = Json.of(answer);
    return switch (answer.statusCode()) {
      case 200, 201 -> new Answer.Redeemed(redemption.key(), body.required("entryId").asText());
      case 409 -> new Answer.Refused(redemption.key(), body.findPath("reason").asText());
      default ->
          throw new DemoFailed(redemption.key() + ": " + answer.statusCode() + " " + answer.body());
    };
  }

  private HttpRequest.Builder request(String what) {
    return HttpRequest.newBuilder(URI.create(stack.ledger() + "/members/" + memberId + "/" + what))
        .header("Authorization", "Bearer " + token);
  }
}
