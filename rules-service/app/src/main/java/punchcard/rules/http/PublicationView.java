package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.kernel.AgreementId;
import punchcard.rules.yaml.Warning;

/// The version that has the published content.
///
/// @param agreement the agreement's id
/// @param version from 1
/// @param warnings what is allowed and probably not meant, in the order of the file
@Serdeable
record PublicationView(String agreement, int version, List<WarningView> warnings) {
  static PublicationView of(AgreementId agreement, int version, List<Warning> warnings) {
    return new PublicationView(agreement.value(), version, WarningView.of(warnings));
  }
}
