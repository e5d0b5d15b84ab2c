package punchcard.onboarding.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.disclosure.ReadHistory;

/// Who was shown what of a member.
@Controller("/members/{member}/disclosures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DisclosuresController {
  private final ReadHistory history;
  private final Lines lines;

  DisclosuresController(ReadHistory history, Lines lines) {
    this.history = history;
    this.lines = lines;
  }

  @Operation(summary = "To whom what of the member was disclosed, when, and for which purpose")
  @ApiResponse(
      responseCode = "200",
      description = "One line of JSON each, in the order of the log; the last: {\"end\":true}")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  @Produces("application/x-ndjson")
  StreamedFile all(String member, Authentication caller) {
    MemberId self = Permission.of(Action.READ_DISCLOSURES, member, caller);
    return lines.of(out -> history.disclosuresOf(self, one -> out.line(DisclosureView.of(one))));
  }
}
