package punchcard.systemtests.driver;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SignupRequested;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;

/// What partners publish in the scenarios. Purchases are in euros: the programme's agreement for
/// these scenarios gives a point for each whole euro.
public final class Events {
  public static final String EURO = "EUR";

  private Events() {}

  /// A customer joins.
  public static PartnerEvent signup(String memberRef) {
    return event(memberRef, now(), new SignupRequested(null, null, java.util.Map.of()));
  }

  /// A purchase of this moment, in one category.
  public static PartnerEvent purchase(String memberRef, long cents) {
    return purchaseAt(memberRef, cents, now());
  }

  /// A purchase of another time.
  public static PartnerEvent purchaseAt(String memberRef, long cents, Instant occurredAt) {
    return purchaseIn(EURO, memberRef, cents, occurredAt);
  }

  /// A purchase in another money, in its minor units.
  public static PartnerEvent purchaseIn(
      String money, String memberRef, long minor, Instant occurredAt) {
    SpendRecorded spend =
        SpendRecorded.newBuilder()
            .setAmountMinor(minor)
            .setCurrency(money)
            .setLines(List.of(new SpendLine("BREAD", 1, minor)))
            .build();
    return event(memberRef, occurredAt, spend);
  }

  private static PartnerEvent event(String memberRef, Instant occurredAt, Object body) {
    return new PartnerEvent(UUID.randomUUID().toString(), memberRef, occurredAt, body);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
