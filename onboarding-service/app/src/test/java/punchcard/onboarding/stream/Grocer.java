package punchcard.onboarding.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AttributesChanged;
import punchcard.avro.BalanceOpened;
import punchcard.avro.PartnerEvent;
import punchcard.avro.PersonalData;
import punchcard.avro.PromotionActivated;
import punchcard.avro.PromotionDeactivated;
import punchcard.avro.SegmentEntered;
import punchcard.avro.SegmentLeft;
import punchcard.avro.SignupRequested;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;

/// Events as a grocer publishes them.
final class Grocer {
  private Grocer() {}

  static PartnerEvent signup(String eventId, String reference, Instant at) {
    return event(eventId, reference, at, new SignupRequested(null, null, Map.of()));
  }

  static PartnerEvent signupWithProof(
      String eventId, String reference, Instant at, @Nullable String proof) {
    return event(eventId, reference, at, new SignupRequested(proof, null, Map.of()));
  }

  static PartnerEvent signupTelling(
      String eventId, String reference, Instant at, String attribute) {
    return event(
        eventId, reference, at, new SignupRequested(null, null, Map.of(attribute, "something")));
  }

  static PartnerEvent signupOfBorn(
      String eventId, String reference, Instant at, LocalDate birthDate) {
    PersonalData person = new PersonalData("Anna", null, null, birthDate, "DE");
    return event(eventId, reference, at, new SignupRequested(null, person, Map.of()));
  }

  static PartnerEvent signupNaming(String eventId, String reference, Instant at, String email) {
    PersonalData person =
        new PersonalData("Anna", email, "+4912345678", LocalDate.of(1990, 5, 17), "DE");
    return event(eventId, reference, at, new SignupRequested(null, person, Map.of()));
  }

  static PartnerEvent purchase(String eventId, String reference, Instant at, long amountMinor) {
    return purchase(eventId, reference, at, amountMinor, "USD");
  }

  static PartnerEvent purchase(
      String eventId, String reference, Instant at, long amountMinor, String currency) {
    SpendRecorded spend =
        SpendRecorded.newBuilder()
            .setAmountMinor(amountMinor)
            .setCurrency(currency)
            .setLines(List.of(new SpendLine("PRODUCE", 1, amountMinor)))
            .build();
    return event(eventId, reference, at, spend);
  }

  /// What a customer had saved in stamps, read from the second line of a file.
  static PartnerEvent opening(
      String eventId, String reference, Instant at, long amountMinor, String issuer) {
    BalanceOpened opened =
        BalanceOpened.newBuilder()
            .setPointsCurrency("POINTS")
            .setAmountMinor(amountMinor)
            .setEarnedOn(LocalDate.of(2009, 5, 17))
            .setIssuer(issuer)
            .setImportFile("0a".repeat(32))
            .setImportLine(2)
            .build();
    return event(eventId, reference, at, opened);
  }

  static PartnerEvent entered(String eventId, String reference, Instant at, String segment) {
    return event(eventId, reference, at, new SegmentEntered(segment));
  }

  static PartnerEvent left(String eventId, String reference, Instant at, String segment) {
    return event(eventId, reference, at, new SegmentLeft(segment));
  }

  static PartnerEvent wants(
      String eventId, String reference, Instant at, String promotion, boolean isWanted) {
    Object body =
        isWanted ? new PromotionActivated(promotion) : new PromotionDeactivated(promotion);
    return event(eventId, reference, at, body);
  }

  static PartnerEvent told(
      String eventId, String reference, Instant at, String attribute, String text) {
    return event(eventId, reference, at, new AttributesChanged(Map.of(attribute, text), List.of()));
  }

  private static PartnerEvent event(String eventId, String reference, Instant at, Object body) {
    return new PartnerEvent(eventId, reference, at, body);
  }
}
