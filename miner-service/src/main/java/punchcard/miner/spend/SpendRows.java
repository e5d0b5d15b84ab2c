package punchcard.miner.spend;

import java.time.LocalDate;

/// What one purchase or return adds to the sums.
final class SpendRows {
  private SpendRows() {}

  /// Whose money, where, and in which month; `month` is its first day.
  record Spender(String memberId, String partner, String currency, LocalDate month) {}

  record Total(Spender of, long baskets, long paidMinor, long returnedMinor) {}

  record InCategory(Spender of, String category, long baskets, long quantity, long amountMinor) {}
}
