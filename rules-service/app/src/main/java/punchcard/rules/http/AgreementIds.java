package punchcard.rules.http;

import punchcard.kernel.AgreementId;

/// Reads agreements' ids from paths.
final class AgreementIds {
  private AgreementIds() {}

  /// An id under which something can be published.
  static AgreementId publishable(String id) {
    if (!AgreementId.isValid(id)) throw Problems.badId(id);
    if (id.equals(AgreementSchemaController.NAME)) throw Problems.schemasName(id);
    return new AgreementId(id);
  }
}
