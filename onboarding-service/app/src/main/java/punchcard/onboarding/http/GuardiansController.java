package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;

/// Who decides for a member who is not old enough to consent itself (GDPR, article 8). A guardian
/// is a member, too, and its power ends by itself when the member comes of age.
@Controller("/members/{member}/guardians")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class GuardiansController {
  private final GuardianAsking asking;
  private final HistoryFinding finding;

  GuardiansController(GuardianAsking asking, HistoryFinding finding) {
    this.asking = asking;
    this.finding = finding;
  }

  @Operation(summary = "Who decides for the member, and when it comes of age")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = GuardiansView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_GUARDIANS, member, caller);
    return finding.find(self, request, GuardiansView::of);
  }

  @Operation(summary = "Have another member decide for this one, until it is of age")
  @ApiResponse(responseCode = "200", description = "It is so")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to serve")
  @ApiResponse(responseCode = "409", description = "The member is of age")
  @ApiResponse(responseCode = "422", description = "It cannot be: `reason` says why")
  @ApiResponse(responseCode = "503", description = "The proof cannot be verified: ask again")
  @Put("/{guardian}")
  GuardianView name(
      String member,
      String guardian,
      @Body GuardianRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.name(Asking.ofOwnRight(member, caller, request), guardian, body);
  }

  @Operation(summary = "Have it decide for this one no more")
  @ApiResponse(responseCode = "200", description = "It does not")
  @ApiResponse(responseCode = "404", description = "No such member or guardian, or not the caller")
  @ApiResponse(responseCode = "409", description = "The member asks, and is not of age")
  @ApiResponse(responseCode = "422", description = "It cannot be: `reason` says why")
  @Post("/{guardian}/ending")
  GuardianView end(
      String member,
      String guardian,
      @Body @Nullable ReasonRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    String why = body == null ? null : body.reason();
    return asking.end(Asking.ofOwnRight(member, caller, request), guardian, why);
  }
}
