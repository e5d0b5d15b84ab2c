package punchcard.local.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Asker;
import punchcard.avro.Basis;
import punchcard.avro.Cause;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsReserved;
import punchcard.avro.Position;
import punchcard.avro.Promise;
import punchcard.avro.RedemptionHeld;
import punchcard.avro.SpendingLimit;
import punchcard.avro.SpendingMeasure;

/// Parts of which entries are made: points of one hotel and its rule for stays.
final class ExampleEntries {
  static final Asker DESK = new Asker("desk", "key");

  private ExampleEntries() {}

  static Instant at(String day) {
    return Instant.parse(day + "T17:00:00Z");
  }

  /// @param legs each an account or one of the member's buckets, an amount, and a currency unless
  ///     it is POINTS
  static LedgerEntry.Builder entry(String member, Object body, String... legs) {
    return LedgerEntry.newBuilder()
        .setBody(body)
        .setLegs(Stream.of(legs).map(leg -> leg(member, leg.split(" ", -1))).toList())
        .setLotsMade(List.of())
        .setLotsTaken(List.of());
  }

  static Leg leg(String member, String... words) {
    String account = words[0].contains("/") ? words[0] : "member:" + member + "/" + words[0];
    return new Leg(account, words.length == 3 ? words[2] : "POINTS", Long.parseLong(words[1]));
  }

  static PointsIssued issued(String event) {
    return new PointsIssued(cause(event));
  }

  static Cause cause(String event) {
    return new Cause("hotel", event, at("2026-01-01"), new Position("member-events", 3, 7L));
  }

  static RedemptionHeld awaitsReview(String until) {
    SpendingLimit passed = new SpendingLimit(SpendingMeasure.COUNT, 5L, 60);
    return new RedemptionHeld("gym", DESK, at(until), "a course", passed);
  }

  static PointsReserved reserved(String until) {
    return new PointsReserved("gym", DESK, at(until), "a course");
  }

  static Lot lot(String lotId, long amount, @Nullable String expiresOn) {
    return Lot.newBuilder()
        .setLotId(lotId)
        .setCurrency("POINTS")
        .setAmountMinor(amount)
        .setIssuer("hotel")
        .setAgreementId("hotel-standard")
        .setAgreementVersion(1)
        .setRuleId("stay")
        .setEarnedOn(LocalDate.of(2026, 1, 10))
        .setExpiresOn(expiresOn == null ? null : LocalDate.parse(expiresOn))
        .setCurrencyVersion(1)
        .build();
  }

  /// Points that were sold with a stay.
  static Lot sold(String lotId, long amount, long allocated) {
    return Lot.newBuilder(lot(lotId, amount, "2027-02-28"))
        .setBasis(Basis.SALE)
        .setMoney("USD")
        .setIssuePriceMicros(10_000)
        .setTermsVersion(2)
        .setAllocatedMinor(allocated)
        .build();
  }

  static Lot promised(Lot lot, Promise promise) {
    return Lot.newBuilder(lot).setPromise(promise).build();
  }

  /// Points that lapse half a year after the member's last activity.
  static Lot lapsing(String lotId, String currency, long amount, String rule) {
    return Lot.newBuilder(lot(lotId, amount, null))
        .setCurrency(currency)
        .setRuleId(rule)
        .setInactivityMonths(6)
        .build();
  }

  static LotTaken taken(Lot lot) {
    return LotTaken.newBuilder()
        .setLotId(lot.getLotId())
        .setIssuer(lot.getIssuer())
        .setAmountMinor(lot.getAmountMinor())
        .setCurrency(lot.getCurrency())
        .setAgreementId(lot.getAgreementId())
        .setAgreementVersion(lot.getAgreementVersion())
        .setRuleId(lot.getRuleId())
        .setEarnedOn(lot.getEarnedOn())
        .setExpiresOn(lot.getExpiresOn())
        .setCurrencyVersion(lot.getCurrencyVersion())
        .setInactivityMonths(lot.getInactivityMonths())
        .setBasis(lot.getBasis())
        .setMoney(lot.getMoney())
        .setIssuePriceMicros(lot.getIssuePriceMicros())
        .setTermsVersion(lot.getTermsVersion())
        .setAllocatedMinor(lot.getAllocatedMinor())
        .setPromise(lot.getPromise())
        .build();
  }
}
