package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.onboarding.person.SealPersons;

/// What identifies a member: read and put right by the member alone.
@Controller("/members/{member}/personal-data")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonalDataController {
  private final PersonAsking asking;
  private final HistoryFinding finding;
  private final SealPersons seals;

  PersonalDataController(PersonAsking asking, HistoryFinding finding, SealPersons seals) {
    this.asking = asking;
    this.finding = finding;
    this.seals = seals;
  }

  @Operation(summary = "The personal data that are kept of a member")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "503", description = "The keys cannot be had: ask again")
  @Get
  HttpResponse<?> read(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_PERSONAL_DATA, member, caller);
    return finding.find(self, request, found -> view(self, found));
  }

  private PersonView view(MemberId member, Found found) {
    return found
        .history()
        .person()
        .now()
        .flatMap(
            standing ->
                seals
                    .open(member, standing.data())
                    .map(person -> PersonView.of(person, standing, found.partition())))
        .orElse(PersonView.UNTOLD);
  }

  @Operation(summary = "Put them right: what is left out is not kept any more")
  @ApiResponse(responseCode = "200", description = "These hold")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "422", description = "One has another form: `reason` says which")
  @ApiResponse(responseCode = "503", description = "The keys cannot be had: ask again")
  @Put
  PersonView change(
      String member, @Body PersonRequest body, Authentication caller, HttpRequest<?> request) {
    return asking.change(Asking.ofOwnRight(member, caller, request), body::person);
  }
}
