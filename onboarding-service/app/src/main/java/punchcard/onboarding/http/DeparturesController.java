package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import punchcard.onboarding.authority.PartnerAction;
import punchcard.onboarding.participation.Command;

/// Partners leave, by their own will or the operator's.
@Controller("/participants")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeparturesController {
  private final Commanding commanding;

  DeparturesController(Commanding commanding) {
    this.commanding = commanding;
  }

  /// The partner leaves: it takes part no more, as if it were suspended, until it is invited again.
  @Operation(summary = "Leave the programme")
  @ApiResponse(responseCode = "200", description = "Each partition of the log has the marker")
  @ApiResponse(responseCode = "202", description = "It is decided; the markers are on their way")
  @Post("/{id}/departure")
  HttpResponse<ParticipantView> leave(
      String id, @Body @Valid ReasonRequest request, Authentication caller) {
    return commanding.answer(
        Permission.as(PartnerAction.LEAVE, id, caller),
        new Command.Leave(request.reason()),
        caller.getName());
  }
}
