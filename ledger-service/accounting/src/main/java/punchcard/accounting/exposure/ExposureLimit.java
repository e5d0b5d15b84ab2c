package punchcard.accounting.exposure;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// How much of one issuer the programme wants to have out.
///
/// @param mostMinor points outstanding and pending, in minor units; null: any number
/// @param mostPerMille of all points of the currency that are outstanding; null: all of them
public record ExposureLimit(
    PartnerId issuer,
    Currency currency,
    @Nullable Long mostMinor,
    @Nullable Integer mostPerMille) {}
