package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/// Why something is done with a partner.
@Serdeable
record ReasonRequest(@NotNull String reason) {}
