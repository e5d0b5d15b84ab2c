package punchcard.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import punchcard.cli.audit.Holdings;
import punchcard.cli.audit.RunningLedger;
import punchcard.cli.audit.ToldBalances;

/// Asks the ledger's service for members' balances, as an operator may.
final class LedgerOverHttp implements RunningLedger {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI ledger;
  private final Path token;

  /// @param token a file with an operator's bearer token
  LedgerOverHttp(URI ledger, Path token) {
    this.ledger = ledger;
    this.token = token;
  }

  @Override
  public Optional<ToldBalances> balances(String member) {
    try {
      HttpResponse<String> answer = http.send(question(member), BodyHandlers.ofString());
      return switch (answer.statusCode()) {
        case OK -> Optional.of(told(member, json.readTree(answer.body())));
        case NOT_FOUND -> Optional.empty();
        default -> throw new IllegalStateException(refusal(answer.statusCode()));
      };
    } catch (IOException e) {
      throw new IllegalStateException("The ledger at " + ledger + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// The token is read each time: a long audit outlives one, and whoever renews it writes it there.
  private HttpRequest question(String member) throws IOException {
    return HttpRequest.newBuilder(ledger.resolve("/members/" + member + "/balances"))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + Files.readString(token).strip())
        .build();
  }

  private String refusal(int status) {
    String why =
        switch (status) {
          case 401 -> "does not take the token";
          case 503 -> "is not ready; audit again when it is";
          default -> "answers with " + status;
        };
    return "The ledger at " + ledger + " " + why + ".";
  }

  private static ToldBalances told(String member, JsonNode body) {
    Map<String, Long> amounts = new HashMap<>();
    Map<String, Long> expired = new HashMap<>();
    for (JsonNode each : body.required("balances")) {
      String currency = each.required("currency").textValue();
      for (String bucket : new String[] {"available", "pending", "held"})
        add(amounts, Holdings.account(member, bucket, currency), each.required(bucket));
      add(amounts, Holdings.debts(member, currency), each.required("owed"));
      add(expired, currency, each.required("expiredUnposted"));
    }
    lots(amounts, member, "available", body.required("lots"));
    lots(amounts, member, "pending", body.required("pendingLots"));
    return new ToldBalances(body.required("sequence").longValue(), amounts, expired);
  }

  private static void lots(Map<String, Long> amounts, String member, String bucket, JsonNode lots) {
    for (JsonNode lot : lots) {
      String currency = lot.required("currency").textValue();
      String id = lot.required("lotId").textValue();
      String issuer = lot.required("issuer").textValue();
      add(amounts, Holdings.lot(member, bucket, currency, id, issuer), lot.required("left"));
    }
  }

  private static void add(Map<String, Long> amounts, String name, JsonNode amount) {
    if (amount.longValue() != 0) amounts.merge(name, amount.longValue(), Math::addExact);
  }
}
