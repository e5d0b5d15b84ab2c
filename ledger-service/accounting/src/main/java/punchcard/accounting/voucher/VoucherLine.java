package punchcard.accounting.voucher;

import punchcard.accounting.money.Money;

/// One account's part of a voucher.
///
/// @param amount more than zero: a debit; less: a credit
public record VoucherLine(GlAccount account, Money amount) {}
