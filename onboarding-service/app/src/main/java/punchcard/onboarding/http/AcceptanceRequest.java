package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A partner accepts.
///
/// @param code of the invitation
/// @param charterVersion whose terms it accepts
/// @param termsSha256 of those terms
/// @param signedBy who signs for it
@Serdeable
record AcceptanceRequest(
    @NotBlank @Size(max = 100) String code,
    int charterVersion,
    @NotBlank @Size(max = 64) String termsSha256,
    @NotBlank @Size(max = 200) String signedBy) {}
