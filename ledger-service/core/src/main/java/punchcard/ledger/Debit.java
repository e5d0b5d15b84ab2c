package punchcard.ledger;

import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Points that are taken back.
///
/// @param amountMinor minor units; the ledger refuses what is not more than zero
/// @param fundedBy the partner that had paid for them
/// @param chargedTo who bears what cannot be collected
public record Debit(Currency currency, long amountMinor, PartnerId fundedBy, PartnerId chargedTo) {}
