package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// All currencies.
///
/// @param currencies in the order of their codes
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CurrenciesView(List<CurrencyView> currencies) {}
