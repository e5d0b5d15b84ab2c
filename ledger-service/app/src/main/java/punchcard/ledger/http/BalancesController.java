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
import punchcard.ledger.Accounts;
import punchcard.ledger.Accounts.Lookup;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// What a member has to spend.
@Controller("/members/{member}/balances")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class BalancesController {
  private final Accounts accounts;
  private final ProgrammeCalendar calendar;
  private final Peers peers;

  BalancesController(Accounts accounts, ProgrammeCalendar calendar, Peers peers) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.peers = peers;
  }

  @Operation(summary = "A member's balances and lots, true up to a position of the log")
  @ApiResponse(
      responseCode = "200",
      description = "The balances; they may be ahead of the last commit",
      content = @Content(schema = @Schema(implementation = BalancesView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @ApiResponse(responseCode = "503", description = "Being moved or read back; ask again")
  @Get
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> balances(
      @PathVariable String member, Authentication caller, HttpRequest<?> request) {
    MemberId asked = Callers.selfOrOperator(member, caller);
    return switch (accounts.find(asked)) {
      case Lookup.Found found ->
          HttpResponse.ok(
              BalancesView.of(asked, found.account(), found.position(), calendar.today()));
      case Lookup.Unknown() -> throw Problems.noSuchMember();
      case Lookup.Elsewhere(String host, int port) ->
          peers.ask(new Owner.Elsewhere(host, port), request).orElseThrow(Problems::notReady);
      case Lookup.NotReady() -> throw Problems.notReady();
    };
  }
}
