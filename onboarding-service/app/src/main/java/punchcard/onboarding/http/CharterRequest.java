package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;

/// What an operator wants the charter to say.
///
/// @param inviters who may invite partners: `operator`, or participants by id
/// @param atLeast how many of them it takes
/// @param terms what a partner accepts when it joins
@Serdeable
record CharterRequest(
    @NotEmpty @Size(max = 100) Set<@NotNull String> inviters,
    @Positive int atLeast,
    @NotBlank @Size(max = 1_000_000) String terms) {}
