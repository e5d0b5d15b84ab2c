package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/// A version of the terms under which members join a partner.
///
/// @param approval who approves a request, besides the member
/// @param texts by language: `en`, `pt-BR`
@Serdeable
record JoiningTermsRequest(
    @NotNull Approval approval, @NotEmpty @Size(max = 50) Map<String, String> texts) {
  /// Who approves.
  enum Approval {
    /// The partner, each of them.
    PARTNER,
    /// Nobody: the partner has approved all of them.
    NONE
  }
}
