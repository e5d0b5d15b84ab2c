package punchcard.ledger;

import java.time.LocalDate;
import java.util.List;

/// Spends a member's points at a partner: which lots pay, or why not.
final class Redeeming {
  private Redeeming() {}

  static LedgerEvent decide(Account account, Redeem redeem) {
    Redemption asked = redeem.redemption();
    if (asked.amountMinor() <= 0) return refused(account, redeem, Refusal.AMOUNT_NOT_POSITIVE);
    if (asked.amountMinor() > Amounts.MOST)
      return refused(account, redeem, Refusal.AMOUNT_TOO_LARGE);
    if (account.isNew()) return refused(account, redeem, Refusal.UNKNOWN_MEMBER);
    Purse purse = account.purse(asked.currency()).orElse(null);
    if (purse == null) return refused(account, redeem, Refusal.UNKNOWN_CURRENCY);
    if (purse.spendableMinorOn(today(redeem)) < asked.amountMinor())
      return refused(account, redeem, Refusal.BALANCE_TOO_LOW);

    Transaction spent = transaction(account, redeem, purse);
    return new LedgerEvent.Posted(Entry.after(account.lastHash(), spent), null);
  }

  private static LedgerEvent refused(Account account, Redeem redeem, Refusal reason) {
    return new LedgerEvent.Refused(
        redeem, reason, redeem.redemption().currency(), spendableMinor(account, redeem));
  }

  static long spendableMinor(Account account, Redeem redeem) {
    return account.spendableMinorOn(today(redeem), redeem.redemption().currency());
  }

  /// The day on which the request entered the log: a lot is over for whatever is appended after it.
  private static LocalDate today(Redeem redeem) {
    return redeem.timing().recordedOn();
  }

  private static Transaction transaction(Account account, Redeem redeem, Purse purse) {
    Redemption asked = redeem.redemption();
    AccountId available = AccountId.available(redeem.member());
    AccountId redeemed = AccountId.redeemedAt(asked.partner());
    return new Transaction(
        redeem.member(),
        account.nextSequence(),
        redeem.timing().occurredAt(),
        redeem.timing().recordedAt(),
        redeem.timing().period(),
        List.of(
            new Leg(available, asked.currency(), -asked.amountMinor()),
            new Leg(redeemed, asked.currency(), asked.amountMinor())),
        List.of(),
        purse.take(asked.amountMinor(), today(redeem)),
        new Origin.PointsRedeemed(asked.partner(), asked.key(), asked.caller(), asked.reason()));
  }
}
