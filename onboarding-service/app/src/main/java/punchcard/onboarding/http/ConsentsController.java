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
import punchcard.onboarding.consent.ConsentCommand.Decline;
import punchcard.onboarding.consent.ConsentCommand.Give;
import punchcard.onboarding.consent.ConsentCommand.Withdraw;

/// Members give, decline and withdraw consents. Answered when the log has it; the same request
/// again, by its `Idempotency-Key` or by its content, gets the same answer and changes nothing.
@Controller("/members/{member}/consents")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentsController {
  private final ConsentAsking asking;

  ConsentsController(ConsentAsking asking) {
    this.asking = asking;
  }

  @Operation(summary = "Give a consent, or accept what is asked for")
  @ApiResponse(responseCode = "200", description = "It is given, with a signed receipt")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "409", description = "It is given already, with another content")
  @ApiResponse(responseCode = "422", description = "It cannot be given: `reason` says why")
  @Put("/{consent}")
  ConsentView give(
      String member,
      String consent,
      @Body ConsentRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.ask(member, new Give(body.wish(consent)), caller, request);
  }

  @Operation(summary = "Withdraw a consent, or what is asked for: from here on it does not hold")
  @ApiResponse(responseCode = "200", description = "It is withdrawn, with a signed receipt")
  @ApiResponse(responseCode = "404", description = "No such consent, or not the caller's")
  @ApiResponse(responseCode = "409", description = "There is nothing to withdraw")
  @Post("/{consent}/withdrawal")
  ConsentView withdraw(
      String member, String consent, Authentication caller, HttpRequest<?> request) {
    return asking.ask(member, new Withdraw(consent), caller, request);
  }

  @Operation(summary = "Decline what is asked for")
  @ApiResponse(responseCode = "200", description = "It is declined, with a signed receipt")
  @ApiResponse(responseCode = "404", description = "No such consent, or not the caller's")
  @ApiResponse(responseCode = "409", description = "There is nothing to decline")
  @Post("/{consent}/refusal")
  ConsentView decline(
      String member, String consent, Authentication caller, HttpRequest<?> request) {
    return asking.ask(member, new Decline(consent), caller, request);
  }
}
