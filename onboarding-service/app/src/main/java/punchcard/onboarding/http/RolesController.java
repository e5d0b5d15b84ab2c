package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
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
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.relation.RelationDemand.TakeOn;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationStep;

/// Roles to which a partner has invited the member, who answers.
@Controller("/members/{member}/roles/{partner}/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RolesController {
  private final RelationAsking asking;

  RolesController(RelationAsking asking) {
    this.asking = asking;
  }

  @Operation(summary = "Take a role on, under the terms that were offered")
  @ApiResponse(responseCode = "200", description = "The member has it")
  @ApiResponse(responseCode = "404", description = "No such offer, or not the caller's")
  @ApiResponse(responseCode = "409", description = "Other terms, over, or answered otherwise")
  @Post("/acceptance")
  RelationView accept(
      String member,
      String partner,
      String id,
      @Nullable @Body TermsHashRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.answer(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.ROLE,
        RelationStep.ACCEPT,
        new RelationAsking.Path(partner, id),
        name -> new TakeOn(name, TermsHashRequest.hash(body)));
  }

  @Operation(summary = "Decline a role")
  @ApiResponse(responseCode = "200", description = "It is declined")
  @ApiResponse(responseCode = "404", description = "No such offer, or not the caller's")
  @ApiResponse(responseCode = "409", description = "There is nothing to decline")
  @Post("/refusal")
  RelationView decline(
      String member, String partner, String id, Authentication caller, HttpRequest<?> request) {
    return asking.decline(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.ROLE,
        new RelationAsking.Path(partner, id),
        null);
  }

  @Operation(summary = "Give a role back")
  @ApiResponse(responseCode = "200", description = "The member has it no more")
  @ApiResponse(responseCode = "404", description = "No such role, or not the caller's")
  @ApiResponse(responseCode = "409", description = "The member does not have it")
  @Post("/end")
  RelationView end(
      String member,
      String partner,
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
