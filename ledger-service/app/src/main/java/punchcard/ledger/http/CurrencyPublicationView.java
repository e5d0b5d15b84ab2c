package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import punchcard.kernel.Currency;
import punchcard.runtime.versions.Publication;

/// The version that has the published policy.
///
/// @param currency its code
/// @param version from 1
@Serdeable
record CurrencyPublicationView(String currency, int version) {
  static CurrencyPublicationView of(Currency currency, Publication publication) {
    return new CurrencyPublicationView(currency.code(), publication.version());
  }
}
