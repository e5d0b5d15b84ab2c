package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.ledger.publishing.PublishedPolicy;

/// A currency and its history.
///
/// @param currency its code
/// @param versions the oldest first; the last one is in force
@Serdeable
record CurrencyView(String currency, List<VersionView> versions) {
  static CurrencyView of(Currency currency, Collection<PublishedPolicy> versions) {
    return new CurrencyView(currency.code(), versions.stream().map(VersionView::of).toList());
  }

  /// One version.
  ///
  /// @param version from 1
  /// @param publishedAt when it was added to the log
  /// @param publishedBy who added it
  @Serdeable
  record VersionView(int version, Instant publishedAt, String publishedBy, PolicyView policy) {
    static VersionView of(PublishedPolicy published) {
      return new VersionView(
          published.policy().version(),
          published.publishedAt(),
          published.publishedBy(),
          PolicyView.of(published.policy()));
    }
  }
}
