package punchcard.ledger.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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

/// What an erasure would take of a member's points.
@Controller("/members/{member}/forfeiture")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ForfeitureController {
  private final OwnAccounts accounts;
  private final ProgrammeCalendar calendar;

  ForfeitureController(OwnAccounts accounts, ProgrammeCalendar calendar) {
    this.accounts = accounts;
    this.calendar = calendar;
  }

  @Operation(
      summary = "What points an erasure would forfeit, true up to a position of the log",
      description = "`shown` goes with the order to erase: it says what the member has seen")
  @ApiResponse(
      responseCode = "200",
      description = "Also of a member to whom nothing was ever posted: nothing",
      content = @Content(schema = @Schema(implementation = ForfeitureView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @ApiResponse(responseCode = "503", description = "Being moved or read back; ask again")
  @Get
  HttpResponse<?> forfeiture(
      @PathVariable String member, Authentication caller, HttpRequest<?> request) {
    MemberId asked = Right.MEMBER_OR_OPERATOR.about(member, caller);
    return accounts.tellOfAny(
        asked,
        request,
        (account, position) -> ForfeitureView.of(asked, account, position, calendar.today()));
  }
}
