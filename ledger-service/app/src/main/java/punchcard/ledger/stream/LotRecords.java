package punchcard.ledger.stream;

import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Lot;
import punchcard.ledger.LotId;
import punchcard.ledger.LotTaken;

/// Lots made and taken, as the journal has them and as the core makes them.
final class LotRecords {
  private LotRecords() {}

  static List<punchcard.avro.Lot> made(List<Lot> lots) {
    List<punchcard.avro.Lot> records = new ArrayList<>(lots.size());
    for (Lot lot : lots)
      records.add(
          new punchcard.avro.Lot(
              lot.id().toString(),
              lot.currency().code(),
              lot.amountMinor(),
              lot.issuer().value(),
              lot.agreement().value(),
              lot.agreementVersion(),
              lot.ruleId(),
              lot.earnedOn(),
              lot.expiresOn()));
    return records;
  }

  static List<Lot> readMade(List<punchcard.avro.Lot> records) {
    List<Lot> lots = new ArrayList<>(records.size());
    for (punchcard.avro.Lot lot : records)
      lots.add(
          new Lot(
              LotId.parse(lot.getLotId()),
              new Currency(lot.getCurrency()),
              lot.getAmountMinor(),
              new PartnerId(lot.getIssuer()),
              new AgreementId(lot.getAgreementId()),
              lot.getAgreementVersion(),
              lot.getRuleId(),
              lot.getEarnedOn(),
              lot.getExpiresOn()));
    return lots;
  }

  static List<punchcard.avro.LotTaken> taken(List<LotTaken> lots) {
    List<punchcard.avro.LotTaken> records = new ArrayList<>(lots.size());
    for (LotTaken taken : lots)
      records.add(
          new punchcard.avro.LotTaken(
              taken.lot().toString(), taken.issuer().value(), taken.amountMinor()));
    return records;
  }

  static List<LotTaken> readTaken(List<punchcard.avro.LotTaken> records) {
    List<LotTaken> lots = new ArrayList<>(records.size());
    for (punchcard.avro.LotTaken taken : records)
      lots.add(
          new LotTaken(
              LotId.parse(taken.getLotId()),
              new PartnerId(taken.getIssuer()),
              taken.getAmountMinor()));
    return lots;
  }
}
