package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Owner;
import punchcard.ledger.journal.Transaction;

/// What was spent, and of which lots.
///
/// @param sequence of the entry in the member's journal
/// @param amount minor units
/// @param balanceAfter what can be spent after it; minor units
@Serdeable
record RedemptionView(
    String entryId,
    String memberId,
    long sequence,
    String currency,
    long amount,
    String partner,
    long balanceAfter,
    List<LotView> lots) {

  /// How much of a lot was spent.
  @Serdeable
  record LotView(String lotId, String issuer, long amount) {
    static LotView of(Lot taken) {
      return new LotView(taken.id().toString(), taken.issuer().value(), taken.amountMinor());
    }
  }

  static RedemptionView of(Entry entry, long balanceAfter) {
    Transaction spent = entry.transaction();
    Leg received = spent.legs().getLast();
    return new RedemptionView(
        spent.entryId(),
        spent.member().value(),
        spent.sequence(),
        received.currency().code(),
        received.amountMinor(),
        partner(received.account()),
        balanceAfter,
        spent.moved().taken().stream().map(LotView::of).toList());
  }

  private static String partner(AccountId account) {
    return account.owner() instanceof Owner.Partner(PartnerId id) ? id.value() : "";
  }
}
