package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What an operator says of a partner.
///
/// @param name what people call it
/// @param type what it is: grocer, fitness, insurer…
@Serdeable
record ParticipantRequest(
    @NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 40) String type) {}
