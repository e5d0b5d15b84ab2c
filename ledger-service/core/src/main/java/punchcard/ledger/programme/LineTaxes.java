package punchcard.ledger.programme;

/// How the lines between operator and partner are taxed.
///
/// @param issue for points that the partner gives
/// @param redemption for points that are spent at the partner
/// @param fee for what the operator keeps of those
public record LineTaxes(TaxTreatment issue, TaxTreatment redemption, TaxTreatment fee) {}
