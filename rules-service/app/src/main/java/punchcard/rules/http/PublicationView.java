package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import punchcard.kernel.AgreementId;
import punchcard.runtime.versions.Publication;

/// The version that has the published content.
///
/// @param agreement the agreement's id
/// @param version from 1
@Serdeable
record PublicationView(String agreement, int version) {
  static PublicationView of(AgreementId agreement, Publication publication) {
    return new PublicationView(agreement.value(), publication.version());
  }
}
