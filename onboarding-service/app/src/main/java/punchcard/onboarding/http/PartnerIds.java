package punchcard.onboarding.http;

import io.micronaut.http.HttpStatus;
import punchcard.kernel.PartnerId;

/// The ids that callers choose for partners.
final class PartnerIds {
  private PartnerIds() {}

  /// @throws org.zalando.problem.ThrowableProblem if the text has another form
  static PartnerId of(String id) {
    if (!PartnerId.isValid(id))
      throw Problems.of(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "id must be 2 to 31 lower-case letters, digits and hyphens, beginning with a letter");
    return new PartnerId(id);
  }
}
