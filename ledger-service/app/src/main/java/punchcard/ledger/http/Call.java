package punchcard.ledger.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What every request about one member comes with.
///
/// @param member as the path names it
/// @param key the caller's name for the request
/// @param dryRun whether it is only to be said what would happen
@Introspected
record Call(
    @Parameter(hidden = true) HttpRequest<?> request,
    @PathVariable String member,
    @Parameter(required = true, schema = @Schema(maxLength = 100))
        @Nullable
        @Header("Idempotency-Key")
        String key,
    @Parameter(required = false) @QueryValue(defaultValue = "false") boolean dryRun,
    @Parameter(hidden = true) Authentication caller) {}
