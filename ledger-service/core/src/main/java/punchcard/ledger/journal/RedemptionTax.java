package punchcard.ledger.journal;

import java.time.LocalDate;

/// How a redemption is taxed, as was agreed when it was made; the amount is worked out from it and
/// the price, once for each line of a statement.
///
/// @param supplier who supplies, as an invoice names it
/// @param customer who is supplied
/// @param code the tax code of their books
/// @param ratePerMille of the net amount
/// @param on the tax point
public record RedemptionTax(
    String supplier, String customer, String code, int ratePerMille, LocalDate on) {}
