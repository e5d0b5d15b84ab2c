package punchcard.accounting.settlement;

import punchcard.accounting.voucher.GlAccount;

/// What a line of a statement is for.
public enum LineKind {
  /// Points that the partner gave, billed when they were made.
  ISSUED(-1, GlAccount.POINTS_REVENUE),
  /// Points that the partner gave, billed when they were spent.
  SPENT(-1, GlAccount.POINTS_REVENUE),
  /// Points that a partner that leaves gave, and that are not spent yet.
  RUN_OFF(-1, GlAccount.POINTS_REVENUE),
  /// Points that were taken back when they had been spent: somebody bears them.
  UNCOLLECTED(-1, GlAccount.POINTS_REVENUE),
  /// Points that were spent at the partner.
  REDEEMED(1, GlAccount.REDEMPTION_COST),
  /// What the operator keeps of their price.
  FEE(-1, GlAccount.FEE_REVENUE),
  /// The partner's part of what it paid for points that expired.
  BREAKAGE_SHARE(1, GlAccount.BREAKAGE_SHARE);

  private final int sign;
  private final GlAccount operatorAccount;

  LineKind(int sign, GlAccount operatorAccount) {
    this.sign = sign;
    this.operatorAccount = operatorAccount;
  }

  /// 1 if the partner gets the money, -1 if it pays.
  int sign() {
    return sign;
  }

  /// The other side of it in the operator's books.
  GlAccount operatorAccount() {
    return operatorAccount;
  }
}
