package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/// Why an operator wants a replay to be reversed.
@Serdeable
record ReversalRequest(@NotNull String reason) {}
