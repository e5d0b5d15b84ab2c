package punchcard.rules.engine;

import punchcard.avro.BalanceOpened;
import punchcard.avro.Basis;
import punchcard.avro.Cause;
import punchcard.avro.Lot;
import punchcard.avro.MemberEvent;
import punchcard.avro.Open;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Source;

/// Passes an opening balance on to the ledger: it was earned elsewhere, so no rule decides on it.
final class Openings {
  /// What the lot names where others name who gave it.
  private static final String AGREEMENT = "opening";

  private static final int VERSION = 1;
  private static final String RULE = "import";

  /// Stands for the lot's name until the ledger gives it one.
  private static final String UNNAMED = "1.0";

  private Openings() {}

  static Posting of(BalanceOpened opened, MemberEvent event, String partner, Position at) {
    Position position = new Position(at.getTopic(), at.getPartition(), at.getOffset());
    Cause cause = new Cause(partner, event.getEventId(), event.getReceivedAt(), position);
    return Posting.newBuilder()
        .setMemberId(event.getMemberId())
        .setOccurredAt(event.getOccurredAt())
        .setSource(new Source(Postings.STREAM, at.getOffset()))
        .setBody(new Open(cause, opened.getImportFile(), opened.getImportLine(), lot(opened)))
        .build();
  }

  private static Lot lot(BalanceOpened opened) {
    return Lot.newBuilder()
        .setLotId(UNNAMED)
        .setCurrency(opened.getPointsCurrency())
        .setAmountMinor(opened.getAmountMinor())
        .setIssuer(opened.getIssuer())
        .setAgreementId(AGREEMENT)
        .setAgreementVersion(VERSION)
        .setRuleId(RULE)
        .setEarnedOn(opened.getEarnedOn())
        .setExpiresOn(opened.getExpiresOn())
        .setBasis(opened.getSold() ? Basis.SALE : Basis.MARKETING)
        .setMoney(opened.getMoney())
        .setIssuePriceMicros(opened.getIssuePriceMicros())
        .setAllocatedMinor(opened.getAllocatedMinor())
        .build();
  }
}
