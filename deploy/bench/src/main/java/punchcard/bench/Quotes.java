package punchcard.bench;

import java.net.URI;
import java.util.List;

/// Tills that ask what a basket would earn, at a rate that does not wait for answers.
final class Quotes {
  private final Http http;
  private final URI evaluate;
  private final String token;

  /// @param token of the partner's staff
  Quotes(Http http, URI rules, String token) {
    this.http = http;
    this.evaluate = URI.create(rules + "/evaluate");
    this.token = token;
  }

  /// How long each took, in nanoseconds.
  ///
  /// @throws IllegalStateException if one is not answered with 200
  List<Long> time(int quotes, double perSecond) {
    return AtRate.time(quotes, perSecond, this::ask);
  }

  private void ask(int number) {
    int status = http.post(evaluate, token, "quote-" + number, basket(number));
    if (status != 200) throw new IllegalStateException("a quote was answered with " + status);
  }

  private static String basket(int number) {
    return """
    {"partner": "bench", "member": "%s", "type": "SpendRecorded",
     "body": {"amountMinor": %d, "currency": "USD", "location": "store-7",
              "lines": [{"category": "PRODUCE", "quantity": 1, "amountMinor": 500}]}}\
    """
        .formatted(Postings.memberId(number), 1_000 + number);
  }
}
