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
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.rights.RightsDemand;

/// That a member restricts what is done with its data, or objects to it (GDPR, articles 18 and 21).
/// Answered when the log has it: nothing behind that is disclosed.
@Controller("/members/{member}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RestrictionController {
  private final RightsAsking asking;

  RestrictionController(RightsAsking asking) {
    this.asking = asking;
  }

  @Operation(summary = "Have nothing disclosed of the member")
  @ApiResponse(responseCode = "200", description = "It is so")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Post("/restriction")
  RestrictionView restrict(String member, Authentication caller, HttpRequest<?> request) {
    return asking.restriction(
        Asking.ofOwnRight(member, caller, request),
        Action.RESTRICT_PROCESSING,
        RightsDemand.Restrict::new);
  }

  @Operation(
      summary = "Have consents count again; an operator says why, and tells the member first")
  @ApiResponse(responseCode = "200", description = "It is so")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to lift")
  @ApiResponse(responseCode = "409", description = "Nothing was ever restricted")
  @ApiResponse(responseCode = "422", description = "An operator says not why, or did not tell her")
  @Post("/restriction/lifting")
  RestrictionView lift(
      String member,
      @Body @Nullable LiftingRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.restriction(
        Asking.ofOwnRight(member, caller, request),
        Action.LIFT_RESTRICTION,
        () -> LiftingRequest.demand(body, asking.today()));
  }

  @Operation(summary = "Object to `marketing` or `profiling`, whatever is consented to")
  @ApiResponse(responseCode = "200", description = "It is so")
  @ApiResponse(responseCode = "404", description = "No such member or use, or not the caller")
  @Put("/objections/{use}")
  ObjectionView object(String member, String use, Authentication caller, HttpRequest<?> request) {
    return asking.objection(
        Asking.ofOwnRight(member, caller, request),
        Action.OBJECT_TO_PROCESSING,
        () -> new RightsDemand.Oppose(RightsAsking.use(use)));
  }

  @Operation(summary = "Not object any more")
  @ApiResponse(responseCode = "200", description = "It is so")
  @ApiResponse(responseCode = "404", description = "No such member or use, or not the caller")
  @ApiResponse(responseCode = "409", description = "The member never objected to it")
  @Post("/objections/{use}/withdrawal")
  ObjectionView withdraw(String member, String use, Authentication caller, HttpRequest<?> request) {
    return asking.objection(
        Asking.ofOwnRight(member, caller, request),
        Action.WITHDRAW_OBJECTION,
        () -> new RightsDemand.WithdrawObjection(RightsAsking.use(use)));
  }
}
