package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.ZoneId;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.rights.RightsRequestId;
import punchcard.runtime.ServiceSettings;

/// Requests of a member's rights: what came another way the operator enters, and answers within a
/// month (GDPR, article 12(3)).
@Controller("/members/{member}/rights-requests")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RightsRequestsController {
  private static final int ID_DIGITS = 32;

  private final RightsAsking asking;
  private final HistoryFinding finding;
  private final ZoneId programme;

  RightsRequestsController(RightsAsking asking, HistoryFinding finding, ServiceSettings settings) {
    this.asking = asking;
    this.finding = finding;
    this.programme = settings.zone();
  }

  @Operation(summary = "How the member's rights stand, and all requests, with due days and answers")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RightsView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_RIGHTS, member, caller);
    return finding.find(self, request, found -> RightsView.of(found, programme, asking.today()));
  }

  @Operation(summary = "Enter a request that came another way")
  @ApiResponse(responseCode = "200", description = "It is on record")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to enter")
  @ApiResponse(responseCode = "422", description = "It cannot be: `reason` says why")
  @Post
  RightsRequestView enter(
      String member, @Body RightsEntryRequest body, Authentication caller, HttpRequest<?> request) {
    Asking by = Asking.ofOwnRight(member, caller, request);
    return asking.request(
        by, Action.ENTER_RIGHTS_REQUEST, () -> body.demand(idOf(by), asking.today()));
  }

  /// The same request again is the same one.
  private static RightsRequestId idOf(Asking by) {
    return new RightsRequestId(Sha256.of(by.name()).hex().substring(0, ID_DIGITS));
  }

  @Operation(summary = "Take two months more, once; the member was told why within the first")
  @ApiResponse(responseCode = "200", description = "It is so")
  @ApiResponse(responseCode = "404", description = "No such request, or not the caller's")
  @ApiResponse(responseCode = "409", description = "It was extended or answered before")
  @ApiResponse(responseCode = "422", description = "It cannot be: `reason` says why")
  @Post("/{id}/extension")
  RightsRequestView extend(
      String member,
      String id,
      @Body RightsExtensionRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.request(
        Asking.ofOwnRight(member, caller, request),
        Action.EXTEND_RIGHTS_REQUEST,
        () -> body.demand(RightsAsking.request(id), asking.today()));
  }

  @Operation(summary = "Have on record how it was answered")
  @ApiResponse(responseCode = "200", description = "It is so")
  @ApiResponse(responseCode = "404", description = "No such request, or not the caller's")
  @ApiResponse(responseCode = "409", description = "It was answered before")
  @ApiResponse(responseCode = "422", description = "It is refused without a reason")
  @Post("/{id}/answer")
  RightsRequestView answer(
      String member,
      String id,
      @Body RightsAnswerRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.request(
        Asking.ofOwnRight(member, caller, request),
        Action.ANSWER_RIGHTS_REQUEST,
        () -> body.demand(RightsAsking.request(id)));
  }
}
