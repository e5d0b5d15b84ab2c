package punchcard.accounting.liability;

import punchcard.accounting.money.ExactMoney;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.IssuerRole;

/// [Figures] before they are rounded: one pool's, or the sum of several.
record ExactFigures(
    ExactMoney deferred,
    ExactMoney recognised,
    ExactMoney prepaid,
    ExactMoney provision,
    ExactMoney commission) {

  /// In the book of the partner that gave the points.
  ///
  /// @param left whether it has left, and somebody else pays for what is outstanding
  static ExactFigures ofIssuer(PoolKey key, Pool pool, ExpectedRedemption rate, boolean left) {
    ExactFigures zero = zero(pool);
    return switch (key.portfolio().basis()) {
      case MARKETING -> left ? zero : zero.withProvision(pool.unbilled());
      case SALE ->
          key.role() == IssuerRole.AGENT
              ? zero.withCommission(pool.allocated().made())
              : deferring(pool, pool.allocated(), rate).withPrepaid(unearned(pool, rate));
    };
  }

  /// In the operator's book: it has been paid for points that it will pay for when they are
  /// spent.
  static ExactFigures ofOperator(Pool pool, ExpectedRedemption rate, boolean left) {
    ExactFigures figures = deferring(pool, pool.billed(), rate);
    return left ? figures.withProvision(pool.unbilled()) : figures;
  }

  private static ExactFigures zero(Pool pool) {
    ExactMoney zero = ExactMoney.zero(pool.unbilled().unit());
    return new ExactFigures(zero, zero, zero, zero, zero);
  }

  private static ExactFigures deferring(Pool pool, Pool.Share share, ExpectedRedemption rate) {
    ExactFigures zero = zero(pool);
    return new ExactFigures(
        share.made(),
        pool.recognised(share, rate),
        zero.prepaid(),
        zero.provision(),
        zero.commission());
  }

  private static ExactMoney unearned(Pool pool, ExpectedRedemption rate) {
    return pool.billed().made().minus(pool.recognised(pool.billed(), rate));
  }

  private ExactFigures withPrepaid(ExactMoney amount) {
    return new ExactFigures(deferred, recognised, amount, provision, commission);
  }

  private ExactFigures withProvision(ExactMoney amount) {
    return new ExactFigures(deferred, recognised, prepaid, amount, commission);
  }

  private ExactFigures withCommission(ExactMoney amount) {
    return new ExactFigures(deferred, recognised, prepaid, provision, amount);
  }

  ExactFigures plus(ExactFigures more) {
    return new ExactFigures(
        deferred.plus(more.deferred),
        recognised.plus(more.recognised),
        prepaid.plus(more.prepaid),
        provision.plus(more.provision),
        commission.plus(more.commission));
  }

  Figures rounded() {
    return new Figures(
        deferred.roundedHalfUp(),
        recognised.roundedHalfUp(),
        prepaid.roundedHalfUp(),
        provision.roundedHalfUp(),
        commission.roundedHalfUp());
  }
}
