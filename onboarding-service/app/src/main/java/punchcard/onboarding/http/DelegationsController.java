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
import java.time.Instant;
import java.time.InstantSource;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.ProfileDemand.Revoke;

/// Whom a member lets change preferences on its behalf. Answered when the log has it; the same
/// request again, by its `Idempotency-Key` or by its content, gets the same answer and changes
/// nothing.
@Controller("/members/{member}/delegations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DelegationsController {
  private final ProfileAsking asking;
  private final HistoryFinding finding;
  private final InstantSource clock;

  DelegationsController(ProfileAsking asking, HistoryFinding finding, InstantSource clock) {
    this.asking = asking;
    this.finding = finding;
    this.clock = clock;
  }

  @Operation(summary = "All that a member has ever delegated")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DelegationsView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_DELEGATIONS, member, caller);
    return finding.find(self, request, this::view);
  }

  private DelegationsView view(Found found) {
    Instant now = clock.instant();
    return new DelegationsView(
        found.history().profile().now().delegations().stream()
            .map(granted -> DelegationView.of(granted, granted.stateAt(now), found.partition()))
            .toList());
  }

  @Operation(summary = "Let a person of customer service change preferences, until a time")
  @ApiResponse(responseCode = "200", description = "It is given")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "409", description = "The id was used before")
  @ApiResponse(responseCode = "422", description = "It cannot be given: `reason` says why")
  @Put("/{delegation}")
  DelegationView give(
      String member,
      String delegation,
      @Body DelegationRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    Asking by = Asking.ofOwnRight(member, caller, request);
    return asking.delegate(by, () -> body.screened(delegation));
  }

  @Operation(summary = "Take it back: from here on the person may not any more")
  @ApiResponse(responseCode = "200", description = "It is revoked")
  @ApiResponse(responseCode = "404", description = "No such delegation, or not the caller's")
  @ApiResponse(responseCode = "409", description = "It has ended")
  @Post("/{delegation}/revocation")
  DelegationView revoke(
      String member, String delegation, Authentication caller, HttpRequest<?> request) {
    if (!DelegationId.isValid(delegation)) throw Problems.notFound();
    Asking by = Asking.ofOwnRight(member, caller, request);
    return asking.revoke(by, new Revoke(new DelegationId(delegation)));
  }
}
