package punchcard.ledger.journal;

import org.jspecify.annotations.Nullable;

/// What a partner is paid for points redeemed there, as agreed when they were.
///
/// @param money ISO 4217
/// @param priceMicros millionths of the money's unit per minor unit of points
/// @param feeMicros what the operator keeps of it, in the same unit
/// @param termsVersion the version of the terms between operator and partner
/// @param tax null: an entry of [CanonicalForm]'s format 2, which did not say
public record RedemptionTerms(
    String money,
    long priceMicros,
    long feeMicros,
    int termsVersion,
    @Nullable RedemptionTax tax) {}
