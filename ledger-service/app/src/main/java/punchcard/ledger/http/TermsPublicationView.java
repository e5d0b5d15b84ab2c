package punchcard.ledger.http;

import io.micronaut.serde.annotation.Serdeable;
import punchcard.kernel.PartnerId;
import punchcard.runtime.versions.Publication;

/// The version that has the published terms.
///
/// @param partner its id
/// @param version from 1
@Serdeable
record TermsPublicationView(String partner, int version) {
  static TermsPublicationView of(PartnerId partner, Publication publication) {
    return new TermsPublicationView(partner.value(), publication.version());
  }
}
