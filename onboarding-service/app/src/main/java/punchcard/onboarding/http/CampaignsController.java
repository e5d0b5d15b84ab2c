package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import punchcard.onboarding.relation.RelationKind;

/// Registrations for partners' campaigns, once for each campaign and member.
@Controller("/members/{member}/campaigns/{partner}/{campaign}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CampaignsController {
  private final RelationAsking asking;

  CampaignsController(RelationAsking asking) {
    this.asking = asking;
  }

  @Operation(summary = "Register for a campaign; a membership that is asked for by it has all that")
  @ApiResponse(responseCode = "200", description = "The member is registered")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "409", description = "It is registered with other parameters")
  @ApiResponse(responseCode = "422", description = "It cannot be: `reason` says why")
  @Put
  RelationView register(
      String member,
      String partner,
      String campaign,
      @Body CampaignRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.propose(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.CAMPAIGN,
        partner,
        other -> body.demand(other, campaign));
  }
}
