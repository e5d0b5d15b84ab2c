package punchcard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import punchcard.cli.audit.Holdings;
import punchcard.cli.audit.RunningLedger;
import punchcard.cli.audit.ToldBalances;

/// Asks the ledger's service for members' balances, as an operator may.
final class LedgerOverHttp implements RunningLedger {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final ObjectMapper json = new ObjectMapper();
  private final OperatorHttp ledger;

  /// @param token a file with an operator's bearer token
  LedgerOverHttp(URI ledger, Path token) {
    this.ledger = new OperatorHttp("ledger", ledger, token);
  }

  @Override
  public Optional<ToldBalances> balances(String member) {
    HttpResponse<String> answer = ledger.get("/members/" + member + "/balances");
    return switch (answer.statusCode()) {
      case OK -> Optional.of(told(member, read(answer.body())));
      case NOT_FOUND -> Optional.empty();
      default -> throw ledger.refusal(answer);
    };
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The ledger's answer is no JSON: " + e.getMessage(), e);
    }
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
