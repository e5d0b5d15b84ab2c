package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A partner does not want to.
///
/// @param code of the invitation
@Serdeable
record RefusalRequest(@NotBlank @Size(max = 100) String code) {}
