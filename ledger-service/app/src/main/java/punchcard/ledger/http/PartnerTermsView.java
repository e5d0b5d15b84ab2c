package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import punchcard.kernel.PartnerId;
import punchcard.ledger.publishing.PublishedTerms;

/// A partner's terms and their history.
///
/// @param partner its id
/// @param versions the oldest first
@Serdeable
record PartnerTermsView(String partner, List<VersionView> versions) {
  static PartnerTermsView of(PartnerId partner, Collection<PublishedTerms> versions) {
    return new PartnerTermsView(partner.value(), versions.stream().map(VersionView::of).toList());
  }

  /// One version.
  ///
  /// @param version from 1
  /// @param publishedAt when it was added to the log
  /// @param publishedBy who added it
  @Serdeable
  record VersionView(int version, Instant publishedAt, String publishedBy, TermsView terms) {
    static VersionView of(PublishedTerms published) {
      return new VersionView(
          published.terms().version(),
          published.publishedAt(),
          published.publishedBy(),
          TermsView.of(published.terms()));
    }
  }
}
