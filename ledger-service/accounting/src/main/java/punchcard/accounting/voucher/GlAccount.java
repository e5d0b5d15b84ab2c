package punchcard.accounting.voucher;

/// An account of a general ledger, by its purpose; a chart of accounts gives it its number.
public enum GlAccount {
  /// What operator and partner owe each other.
  SETTLEMENT,
  /// What customers paid for goods; the part that is allocated to points is taken out of it.
  SALES_REVENUE,
  /// Paid for, and not yet delivered: points that members may still spend.
  CONTRACT_LIABILITY,
  /// What points earned when they were spent, or by breakage.
  POINTS_REVENUE,
  /// What an agent keeps of the price of points that another party honours.
  COMMISSION_REVENUE,
  /// Points that the issuer has paid for and members have not spent.
  PREPAID_POINTS,
  /// What the points of a sale cost their issuer.
  POINTS_COST,
  /// What points that were given away cost.
  MARKETING_EXPENSE,
  /// What points that were given away will still cost.
  POINTS_PROVISION,
  /// What a partner earns by goods that members paid for with points.
  REDEMPTION_REVENUE,
  /// What the operator pays for those goods.
  REDEMPTION_COST,
  /// What the operator keeps of it.
  FEE_REVENUE,
  /// The same, for the partner.
  FEE_COST,
  /// The issuer's part of the price of points that expired.
  BREAKAGE_SHARE,
  /// Points that were taken back when members had spent them.
  UNCOLLECTED_COST,
  /// What rounding leaves over.
  ROUNDING
}
