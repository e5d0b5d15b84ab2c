package punchcard.ledger.http;

import java.time.Instant;
import punchcard.ledger.Demand;

/// What an operator may ask for in bulk, with the operator named as who asked: also redemptions and
/// holds, which a batch of orders needs. What only members themselves may do is not among it.
enum Kind {
  REDEMPTION,
  RETURN,
  HOLD,
  CAPTURE,
  RELEASE,
  ADJUSTMENT,
  DECISION,
  REVERSAL;

  /// Reads the demand; what a path would say of it stands among its fields.
  Demand read(JsonFields fields, Instant askedAt) {
    return switch (this) {
      case REDEMPTION -> DemandReader.redemption(fields);
      case RETURN -> DemandReader.giveBack(fields, number("sequence", fields), null);
      case HOLD -> DemandReader.hold(fields, askedAt);
      case CAPTURE -> DemandReader.capture(fields, number("hold", fields), null);
      case RELEASE -> new Demand.Release(number("hold", fields), null);
      case ADJUSTMENT -> DemandReader.adjustment(fields);
      case DECISION -> DemandReader.decision(fields, number("proposal", fields));
      case REVERSAL -> DemandReader.reversal(fields, number("sequence", fields));
    };
  }

  private static long number(String name, JsonFields fields) {
    return fields.whole(name, 0, Long.MAX_VALUE);
  }
}
