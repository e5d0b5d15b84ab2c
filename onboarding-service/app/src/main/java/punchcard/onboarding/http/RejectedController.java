package punchcard.onboarding.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.ReadRejected;

/// What was not admitted, decrypted as long as that is possible: to help a partner's engineer.
@Controller("/rejected-events")
@Secured(Callers.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class RejectedController {
  private final ReadRejected rejected;
  private final Lines lines;

  RejectedController(ReadRejected rejected, Lines lines) {
    this.rejected = rejected;
    this.lines = lines;
  }

  @Operation(summary = "All records that were not admitted in the last 90 days, of one partner")
  @ApiResponse(
      responseCode = "200",
      description = "One line of JSON each, bytes in base64; the last: {\"end\":true}")
  @Get
  @Produces("application/x-ndjson")
  StreamedFile all(@QueryValue @Nullable String partner) {
    return lines.of(
        out ->
            rejected.all(
                it -> {
                  if (partner == null || partner.equals(it.partner()))
                    out.line(RejectedView.of(it));
                }));
  }
}
