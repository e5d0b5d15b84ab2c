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
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;

/// Members who are found to be one person: the one of the path absorbs the other, and lets go of it
/// again. By the operator, or by who shows the tokens of both.
@Controller("/members/{member}/merges")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MergesController {
  private final MergeAsking asking;
  private final HistoryFinding finding;

  MergesController(MergeAsking asking, HistoryFinding finding) {
    this.asking = asking;
    this.finding = finding;
  }

  @Operation(summary = "Whom the member was found to be, too, and who it is now")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MergesView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_MERGES, member, caller);
    return finding.find(self, request, MergesView::of);
  }

  @Operation(summary = "Merge another member, who is the same person, into this one")
  @ApiResponse(responseCode = "200", description = "It is so, and both logs have it")
  @ApiResponse(responseCode = "404", description = "No such members, or it is not proven")
  @ApiResponse(responseCode = "409", description = "One is merged already: `reason` says which")
  @ApiResponse(responseCode = "422", description = "It cannot be: `reason` says why")
  @ApiResponse(responseCode = "503", description = "The proofs cannot be verified: ask again")
  @Put("/{merge}")
  MergeView absorb(
      String member,
      String merge,
      @Body MergeRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.absorb(Asking.ofOwnRight(member, caller, request), merge, body);
  }

  @Operation(summary = "Undo a merge: the other member is itself again")
  @ApiResponse(responseCode = "200", description = "It is so, and both logs have it")
  @ApiResponse(responseCode = "404", description = "No such merge, or it is not proven")
  @ApiResponse(responseCode = "409", description = "The member is merged itself: undo that first")
  @ApiResponse(responseCode = "503", description = "The proofs cannot be verified: ask again")
  @Post("/{merge}/undoing")
  MergeView separate(
      String member,
      String merge,
      @Body SeparationRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.separate(Asking.ofOwnRight(member, caller, request), merge, body);
  }
}
