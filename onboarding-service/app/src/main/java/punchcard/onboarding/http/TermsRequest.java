package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/// A version of consent terms.
///
/// @param material whether who has consented to an earlier version is asked again
/// @param texts by language: `en`, `pt-BR`
@Serdeable
record TermsRequest(
    @NotNull Boolean material, @NotEmpty @Size(max = 50) Map<String, String> texts) {}
