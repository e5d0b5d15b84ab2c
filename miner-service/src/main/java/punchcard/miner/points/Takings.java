package punchcard.miner.points;

import punchcard.avro.Lot;
import punchcard.avro.LotTaken;

/// Says what an entry takes of a lot as the lot that it is: the journal's schema has two records
/// with the same fields.
final class Takings {
  private Takings() {}

  static Lot lot(LotTaken taken) {
    return new Lot(
        taken.getLotId(),
        taken.getCurrency(),
        taken.getAmountMinor(),
        taken.getIssuer(),
        taken.getAgreementId(),
        taken.getAgreementVersion(),
        taken.getRuleId(),
        taken.getEarnedOn(),
        taken.getExpiresOn(),
        taken.getCurrencyVersion(),
        taken.getInactivityMonths(),
        taken.getBasis(),
        taken.getMoney(),
        taken.getIssuePriceMicros(),
        taken.getTermsVersion(),
        taken.getAllocatedMinor(),
        taken.getPromise());
  }
}
