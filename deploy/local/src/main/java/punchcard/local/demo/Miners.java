package punchcard.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import punchcard.local.Addresses;

/// Asks the miners how far they are behind the logs.
final class Miners {
  private final URI address;
  private final PatientHttp http;
  private final Tokens tokens;

  Miners(Addresses stack, PatientHttp http, Tokens tokens) {
    this.address = URI.create(stack.miner() + "/miners");
    this.http = http;
    this.tokens = tokens;
  }

  /// How many records all miners together have yet to read.
  long lag() {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + tokens.analyst())
                .GET());
    if (answer.statusCode() != 200)
      throw new DemoFailed(address + ": " + answer.statusCode() + " " + answer.body());
    long lag = 0;
    for (JsonNode miner : Json.of(answer)) lag += miner.required("lag").asLong();
    return lag;
  }
}
