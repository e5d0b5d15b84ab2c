package punchcard.ledger.records;

import java.time.YearMonth;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.report.PeriodReport;
import punchcard.accounting.report.ReportSubject;
import punchcard.accounting.report.ReportSubject.Obligations;
import punchcard.accounting.report.ReportSubject.Settling;
import punchcard.accounting.terms.Party;
import punchcard.avro.CanonicalText;
import punchcard.avro.LiabilityStatement;
import punchcard.avro.OperatorStatement;
import punchcard.avro.PartnerStatement;
import punchcard.kernel.PartnerId;

/// Reports of closed months, as the log has them and as they are worked out.
public final class ReportRecords {
  private ReportRecords() {}

  /// A report as the log has it.
  public static punchcard.avro.PeriodReport record(PeriodReport of) {
    CanonicalText text = new CanonicalText(of.format(), of.text(), of.sha256());
    Object body =
        switch (of.subject()) {
          case Settling(Party.Partner(PartnerId id), MoneyUnit money) ->
              new PartnerStatement(id.value(), money.code(), text);
          case Settling(Party.Operator(), MoneyUnit money) ->
              new OperatorStatement(money.code(), text);
          case Obligations() -> new LiabilityStatement(text);
        };
    return new punchcard.avro.PeriodReport(of.period().toString(), body);
  }

  /// A report as it was written. Whether its text and digest are right is not asked here.
  ///
  /// @throws IllegalArgumentException if a value is out of its range
  public static PeriodReport read(punchcard.avro.PeriodReport record) {
    return switch (record.getBody()) {
      case PartnerStatement it ->
          report(
              record,
              settling(Party.of(new PartnerId(it.getPartner())), it.getMoney()),
              it.getText());
      case OperatorStatement it ->
          report(record, settling(Party.operator(), it.getMoney()), it.getText());
      case LiabilityStatement it -> report(record, new Obligations(), it.getText());
      default -> throw new IllegalStateException("not a report: " + record.getBody());
    };
  }

  private static ReportSubject settling(Party party, String money) {
    return new Settling(party, new MoneyUnit(money));
  }

  private static PeriodReport report(
      punchcard.avro.PeriodReport record, ReportSubject subject, CanonicalText text) {
    return new PeriodReport(
        YearMonth.parse(record.getPeriod()),
        subject,
        text.getFormat(),
        text.getText(),
        text.getSha256());
  }
}
