package punchcard.accounting.liability;

import punchcard.accounting.money.ExactMoney;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.movement.LotMove;
import punchcard.accounting.movement.Place;
import punchcard.ledger.programme.ExpectedRedemption;

/// What became of the points of a pool, in sums.
///
/// @param made points that became outstanding, less those that were taken back
/// @param redeemed points that were spent, less those that were given back
/// @param expired points that expired
/// @param allocated what sales' prices were allocated to those made
/// @param billed what their issuer pays for those that it pays for when they are made
/// @param unbilled what it would still pay for those outstanding that it pays for when spent
record Pool(
    long made, long redeemed, long expired, Share allocated, Share billed, ExactMoney unbilled) {

  /// An amount that belongs to points.
  ///
  /// @param made to those made
  /// @param expired to those of them that expired
  record Share(ExactMoney made, ExactMoney expired) {
    Share plus(ExactMoney amount, Place reason) {
      return switch (reason) {
        case EXPIRED -> new Share(made, expired.minus(amount));
        case REDEEMED -> this;
        case ISSUED, ADJUSTED, PROMISED, PENDING -> new Share(made.plus(amount), expired);
        case AVAILABLE, HELD, IN_TRANSIT -> throw new IllegalStateException("not a reason");
      };
    }
  }

  static Pool empty(MoneyUnit money) {
    ExactMoney zero = ExactMoney.zero(money);
    return new Pool(0, 0, 0, new Share(zero, zero), new Share(zero, zero), zero);
  }

  /// With points that became outstanding, or no longer are.
  Pool plus(LotMove move, boolean billedAtIssue) {
    MoneyUnit money = billed.made().unit();
    long points = move.outstandingMinor();
    ExactMoney zero = ExactMoney.zero(money);
    ExactMoney allocation = new Money(move.sign() * move.lot().allocatedMinor(), money).exact();
    ExactMoney price = ExactMoney.price(points, move.stamp().issuePriceMicros(), money);
    boolean spent = move.reason() == Place.REDEEMED;
    boolean lapsed = move.reason() == Place.EXPIRED;
    return new Pool(
        spent || lapsed ? made : Math.addExact(made, points),
        spent ? Math.subtractExact(redeemed, points) : redeemed,
        lapsed ? Math.subtractExact(expired, points) : expired,
        allocated.plus(allocation, move.reason()),
        billed.plus(billedAtIssue ? price : zero, move.reason()),
        unbilled.plus(billedAtIssue ? zero : price));
  }

  /// What of an amount has been earned.
  ExactMoney recognised(Share share, ExpectedRedemption expected) {
    return Recognition.cumulative(this, share, expected);
  }
}
