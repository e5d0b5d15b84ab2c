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
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.onboarding.person.PersonRefusal;
import punchcard.onboarding.person.PersonRefused;

/// The erasure of a member: what it would take, that it is ordered, and what has come of it.
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ErasureController {
  private final PersonAsking asking;
  private final HistoryFinding finding;

  ErasureController(PersonAsking asking, HistoryFinding finding) {
    this.asking = asking;
    this.finding = finding;
  }

  @Operation(summary = "What goes and what stays, who is asked to erase, and how far it is")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get("/members/{member}/erasure")
  HttpResponse<?> read(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_ERASURE, member, caller);
    return finding.find(self, request, ErasureController::view);
  }

  private static ErasureView view(Found found) {
    return found
        .history()
        .person()
        .erasure()
        .map(erasure -> ErasureView.of(erasure, found.partition()))
        .orElseGet(() -> ErasureView.before(found.history().recipients()));
  }

  @Operation(summary = "Erase the member, for good; `confirmed` says that it is known what goes")
  @ApiResponse(responseCode = "200", description = "It is ordered: nothing more is disclosed")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(
      responseCode = "422",
      description = "It is not confirmed, or what was shown is no hash")
  @Post("/members/{member}/erasure")
  ErasureView order(
      String member,
      @Body Optional<ErasureRequest> body,
      Authentication caller,
      HttpRequest<?> request) {
    Asking by = Asking.ofOwnRight(member, caller, request);
    var _ = by.conceivably(Wanted.of(Action.ORDER_ERASURE, Permission.memberOf(member)));
    ErasureRequest confirmed =
        body.filter(ErasureRequest::confirmed)
            .orElseThrow(
                () ->
                    PersonProblems.refused(
                        new PersonRefused(PersonRefusal.NOT_CONFIRMED, "confirmed is not true")));
    return asking.erase(by, confirmed.demand());
  }

  @Operation(summary = "Answer, as a partner that was asked to erase")
  @ApiResponse(responseCode = "200", description = "It is on the member's receipt")
  @ApiResponse(responseCode = "404", description = "No such erasure, or not the caller's")
  @Post("/partners/{partner}/erasures/{erasure}")
  HttpResponse<?> answer(
      String partner,
      String erasure,
      @Body ErasureAnswerRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    var _ = Permission.of(Action.ANSWER_ERASURE, erasure, partner, caller);
    Asking by = new Asking(erasure, Optional.empty(), caller, request);
    var _ = asking.erase(by, body.demand(new PartnerId(partner)));
    return HttpResponse.ok(body);
  }
}
