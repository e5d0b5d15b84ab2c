package punchcard.ledger.records;

import punchcard.accounting.exposure.CoverAlert;
import punchcard.accounting.exposure.CoverAlert.Change;
import punchcard.accounting.exposure.CoverUse;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.avro.CoverEased;
import punchcard.avro.CoverExceeded;
import punchcard.avro.ThresholdPassed;
import punchcard.kernel.PartnerId;

/// Alerts about covers, as the log has them and as they are raised.
public final class AlertRecords {
  private AlertRecords() {}

  /// An alert as the log has it.
  public static punchcard.avro.CoverAlert record(CoverAlert of) {
    return new punchcard.avro.CoverAlert(
        of.partner().value(),
        of.number(),
        of.at(),
        of.termsVersion(),
        of.use().owed().unit().code(),
        of.use().owed().minor(),
        of.use().usedPerMille(),
        of.use().alertsPerMille(),
        of.use().exceeded(),
        DecisionRecords.ends(of.upTo()),
        body(of.change()));
  }

  private static Object body(Change of) {
    return switch (of) {
      case Change.Passed passed -> new ThresholdPassed(passed.perMille());
      case Change.Exceeded() -> new CoverExceeded();
      case Change.Eased() -> new CoverEased();
    };
  }

  /// An alert as it was raised.
  ///
  /// @throws IllegalArgumentException if a value is out of its range
  public static CoverAlert read(punchcard.avro.CoverAlert record) {
    Money owed = new Money(record.getOwedMinor(), new MoneyUnit(record.getMoney()));
    return new CoverAlert(
        new PartnerId(record.getPartner()),
        record.getNumber(),
        record.getRaisedAt(),
        record.getTermsVersion(),
        new CoverUse(
            owed, record.getUsedPerMille(), record.getReachedPerMille(), record.getExceeded()),
        change(record),
        DecisionRecords.cut(record.getUpTo()));
  }

  private static Change change(punchcard.avro.CoverAlert record) {
    return switch (record.getBody()) {
      case ThresholdPassed passed -> new Change.Passed(passed.getPerMille());
      case CoverExceeded _ -> new Change.Exceeded();
      case CoverEased _ -> new Change.Eased();
      default -> throw new IllegalStateException("not an alert: " + record.getBody());
    };
  }
}
