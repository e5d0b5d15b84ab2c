package punchcard.accounting.liability;

import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// What members owe: points that were taken back after they were spent. It is shown beside the
/// liability, never deducted from it.
///
/// @param bearer who bears it until they repay
/// @param minor minor units
public record MemberDebt(Currency currency, PartnerId bearer, long minor) {}
