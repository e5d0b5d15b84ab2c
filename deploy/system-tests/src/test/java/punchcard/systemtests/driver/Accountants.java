package punchcard.systemtests.driver;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import punchcard.local.Addresses;

/// Two operators: what decides about money, one proposes and the other approves.
public final class Accountants {
  private final Addresses at;
  private final String one;
  private final String other;

  Accountants(Addresses at, Tokens tokens) {
    this.at = at;
    this.one = tokens.operator();
    this.other = tokens.secondOperator();
  }

  /// Publishes what is agreed with a partner about money, from now on.
  ///
  /// @param terms their fields, as JSON, but for the moment from which they hold
  public void agree(String partner, String terms) {
    Request.to(at.ledger(), "/partners/" + partner + "/terms")
        .as(one)
        .put(fromNowOn(terms))
        .expect(201);
  }

  /// Estimates how many points are spent in the end, from now on.
  ///
  /// @param estimate its fields, as JSON, but for the moment from which it holds
  public void estimate(String estimate) {
    decide("estimates", fromNowOn(estimate));
  }

  /// Closes a month.
  public void close(String period) {
    decide("closings", "{\"period\": \"%s\"}".formatted(period));
  }

  private void decide(String what, String matter) {
    String id =
        Request.to(at.ledger(), "/accounting/" + what)
            .as(one)
            .post(matter)
            .expect(202)
            .json()
            .required("id")
            .asText();
    approve(id, one).expect(409);
    approve(id, other).expect(200);
  }

  private Reply approve(String id, String operator) {
    return Request.to(at.ledger(), "/accounting/decisions/" + id + "/approval")
        .as(operator)
        .post("{}");
  }

  private static String fromNowOn(String fields) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return "{\"validFrom\": \"%s\", %s}".formatted(now, fields);
  }
}
