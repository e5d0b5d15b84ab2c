package punchcard.ledger.records;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.journal.Stamp;

/// Lots made, taken and restored, as the log has them and as the core makes them.
public final class LotRecords {
  private LotRecords() {}

  /// Lots made or restored, or on their way.
  public static List<punchcard.avro.Lot> records(List<Lot> lots) {
    List<punchcard.avro.Lot> records = new ArrayList<>(lots.size());
    for (Lot lot : lots) records.add(record(lot));
    return records;
  }

  private static punchcard.avro.Lot record(Lot lot) {
    Stamp stamp = lot.stamp();
    return new punchcard.avro.Lot(
        lot.id().toString(),
        lot.currency().code(),
        lot.amountMinor(),
        stamp.issuer().value(),
        stamp.agreement().value(),
        stamp.agreementVersion(),
        stamp.ruleId(),
        lot.earnedOn(),
        lot.expiresOn(),
        stamp.currencyVersion(),
        stamp.inactivityMonths(),
        basis(stamp.basis()),
        stamp.money(),
        stamp.issuePriceMicros(),
        stamp.termsVersion(),
        lot.allocatedMinor(),
        promise(lot.promise()));
  }

  /// Reads what [#records] writes.
  ///
  /// @throws IllegalArgumentException if the core's values cannot hold one
  public static List<Lot> read(List<punchcard.avro.Lot> records) {
    List<Lot> lots = new ArrayList<>(records.size());
    for (punchcard.avro.Lot lot : records) lots.add(read(lot));
    return lots;
  }

  private static Lot read(punchcard.avro.Lot lot) {
    return new Lot(
        LotId.parse(lot.getLotId()),
        new Currency(lot.getCurrency()),
        lot.getAmountMinor(),
        new Stamp(
            new PartnerId(lot.getIssuer()),
            new AgreementId(lot.getAgreementId()),
            lot.getAgreementVersion(),
            lot.getRuleId(),
            lot.getCurrencyVersion(),
            lot.getInactivityMonths(),
            basis(lot.getBasis()),
            lot.getMoney(),
            lot.getIssuePriceMicros(),
            lot.getTermsVersion()),
        lot.getEarnedOn(),
        lot.getExpiresOn(),
        lot.getAllocatedMinor(),
        promise(lot.getPromise()));
  }

  static List<punchcard.avro.LotTaken> taken(List<Lot> lots) {
    List<punchcard.avro.LotTaken> records = new ArrayList<>(lots.size());
    for (Lot lot : lots) records.add(copied(record(lot), new punchcard.avro.LotTaken()));
    return records;
  }

  static List<Lot> readTaken(List<punchcard.avro.LotTaken> records) {
    List<Lot> lots = new ArrayList<>(records.size());
    for (punchcard.avro.LotTaken taken : records)
      lots.add(read(copied(taken, new punchcard.avro.Lot())));
    return lots;
  }

  /// A taken lot has the same fields as another, only in another order.
  private static <R extends SpecificRecord> R copied(SpecificRecord from, R to) {
    for (Schema.Field field : to.getSchema().getFields())
      to.put(field.pos(), from.get(from.getSchema().getField(field.name()).pos()));
    return to;
  }

  private static punchcard.avro.Basis basis(Basis basis) {
    return switch (basis) {
      case MARKETING -> punchcard.avro.Basis.MARKETING;
      case SALE -> punchcard.avro.Basis.SALE;
    };
  }

  private static Basis basis(punchcard.avro.Basis basis) {
    return switch (basis) {
      case MARKETING -> Basis.MARKETING;
      case SALE -> Basis.SALE;
    };
  }

  /// What pending points wait for.
  public static punchcard.avro.@Nullable Promise promise(@Nullable Promise promise) {
    return promise == null
        ? null
        : new punchcard.avro.Promise(promise.bookingId(), promise.maturesOn());
  }

  /// Reads what pending points wait for.
  ///
  /// @throws IllegalArgumentException if nothing would ever keep it
  public static @Nullable Promise promise(punchcard.avro.@Nullable Promise record) {
    return record == null ? null : new Promise(record.getBookingId(), record.getMaturesOn());
  }
}
