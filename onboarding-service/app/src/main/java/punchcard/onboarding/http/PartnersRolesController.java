package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.relation.RelationDemand.Withdraw;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationStep;

/// Roles from the partner's side: it invites its own members. Whoever is not its member is
/// nobody.
@Controller("/partners/{partner}/members/{member}/roles/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PartnersRolesController {
  private final RelationAsking asking;

  PartnersRolesController(RelationAsking asking) {
    this.asking = asking;
  }

  @Operation(summary = "Invite a member to a role, under these terms and until then")
  @ApiResponse(responseCode = "200", description = "It is offered")
  @ApiResponse(responseCode = "404", description = "No such member of this partner")
  @ApiResponse(responseCode = "409", description = "It was offered otherwise")
  @ApiResponse(responseCode = "422", description = "It cannot be offered: `reason` says why")
  @Put
  RelationView offer(
      String partner,
      String member,
      String id,
      @Body @Valid RoleRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.propose(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.ROLE,
        partner,
        own -> body.demand(own, id));
  }

  @Operation(summary = "Take an offer back that the member has not answered")
  @ApiResponse(responseCode = "200", description = "It is taken back")
  @ApiResponse(responseCode = "404", description = "No such offer of this partner")
  @ApiResponse(responseCode = "409", description = "There is nothing to take back")
  @Post("/withdrawal")
  RelationView withdraw(
      String partner, String member, String id, Authentication caller, HttpRequest<?> request) {
    return asking.answer(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.ROLE,
        RelationStep.WITHDRAW,
        new RelationAsking.Path(partner, id),
        Withdraw::new);
  }

  @Operation(summary = "End a member's role")
  @ApiResponse(responseCode = "200", description = "The member has it no more")
  @ApiResponse(responseCode = "404", description = "No such role of this partner")
  @ApiResponse(responseCode = "409", description = "The member does not have it")
  @Post("/end")
  RelationView end(
      String partner,
      String member,
      String id,
      @Nullable @Body WhyRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.end(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.ROLE,
        new RelationAsking.Path(partner, id),
        body);
  }
}
