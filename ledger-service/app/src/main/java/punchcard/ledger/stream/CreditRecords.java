package punchcard.ledger.stream;

import java.util.ArrayList;
import java.util.List;
import punchcard.avro.Position;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Cause;
import punchcard.ledger.Credit;

/// What is issued and why, as the log has it and as the core takes it.
final class CreditRecords {
  private CreditRecords() {}

  static List<Credit> read(List<punchcard.avro.Credit> records) {
    List<Credit> credits = new ArrayList<>(records.size());
    for (punchcard.avro.Credit credit : records)
      credits.add(
          new Credit(
              new Currency(credit.getCurrency()),
              credit.getAmountMinor(),
              new PartnerId(credit.getFundedBy()),
              new AgreementId(credit.getAgreementId()),
              credit.getAgreementVersion(),
              credit.getRuleId(),
              credit.getExpiresOn()));
    return credits;
  }

  static List<punchcard.avro.Credit> credits(List<Credit> credits) {
    List<punchcard.avro.Credit> records = new ArrayList<>(credits.size());
    for (Credit credit : credits)
      records.add(
          new punchcard.avro.Credit(
              credit.currency().code(),
              credit.amountMinor(),
              credit.fundedBy().value(),
              credit.agreement().value(),
              credit.agreementVersion(),
              credit.ruleId(),
              credit.expiresOn()));
    return records;
  }

  static Cause cause(punchcard.avro.Cause cause) {
    return new Cause(
        new PartnerId(cause.getPartner()),
        new EventId(cause.getEventId()),
        cause.getReceivedAt(),
        position(cause.getPosition()));
  }

  static punchcard.avro.Cause cause(Cause cause) {
    return new punchcard.avro.Cause(
        cause.partner().value(),
        cause.event().value(),
        cause.receivedAt(),
        position(cause.position()));
  }

  static LogPosition position(Position position) {
    return new LogPosition(position.getTopic(), position.getPartition(), position.getOffset());
  }

  static Position position(LogPosition position) {
    return new Position(position.topic(), position.partition(), position.offset());
  }
}
