package punchcard.ledger.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.ledger.DryRun;
import punchcard.ledger.DryRuns;
import punchcard.ledger.Forecast;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// What a member has to spend, now and on a day to come.
@Controller("/members/{member}/balances")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BalancesController {
  private static final int MOST_YEARS = 100;

  private final OwnAccounts accounts;
  private final DryRuns dryRuns;
  private final Peers peers;
  private final ProgrammeCalendar calendar;

  BalancesController(
      OwnAccounts accounts, DryRuns dryRuns, Peers peers, ProgrammeCalendar calendar) {
    this.accounts = accounts;
    this.dryRuns = dryRuns;
    this.peers = peers;
    this.calendar = calendar;
  }

  @Operation(summary = "A member's balances, lots and holds, true up to a position of the log")
  @ApiResponse(
      responseCode = "200",
      description = "The balances; they may be ahead of the last commit",
      content = @Content(schema = @Schema(implementation = BalancesView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @ApiResponse(responseCode = "503", description = "Being moved or read back; ask again")
  @Get
  HttpResponse<?> balances(
      @PathVariable String member, Authentication caller, HttpRequest<?> request) {
    MemberId asked = Right.MEMBER_OR_OPERATOR.about(member, caller);
    return accounts.tell(
        asked,
        request,
        (account, position) -> BalancesView.of(asked, account, position, calendar.today()));
  }

  @Operation(
      summary = "What a member will have on a day if nothing but time happens",
      description = "By what expires, what matures on a day, and holds that end by then")
  @ApiResponse(
      responseCode = "200",
      description = "At the beginning of that day",
      content = @Content(schema = @Schema(implementation = ForecastView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @ApiResponse(responseCode = "422", description = "No day from today on")
  @ApiResponse(responseCode = "503", description = "Being moved or read back; ask again")
  @Get("/forecast")
  HttpResponse<?> forecast(
      @PathVariable String member,
      @Nullable @QueryValue @Schema(example = "2027-01-31") String on,
      Authentication caller,
      HttpRequest<?> request) {
    MemberId asked = Right.MEMBER_OR_OPERATOR.about(member, caller);
    LocalDate day = day(on);
    return switch (dryRuns.of(asked)) {
      case DryRuns.Lookup.Ready(DryRun now) -> HttpResponse.ok(forecast(now, day));
      case DryRuns.Lookup.Elsewhere(String host, int port) ->
          peers.ask(new Owner.Elsewhere(host, port), request).orElseThrow(Problems::notReady);
      case DryRuns.Lookup.NotReady() -> throw Problems.notReady();
    };
  }

  private static ForecastView forecast(DryRun now, LocalDate day) {
    if (now.account().isNew()) throw Problems.noSuchMember();
    return ForecastView.of(now.member(), Forecast.of(now, day), now.position());
  }

  private LocalDate day(@Nullable String on) {
    LocalDate today = calendar.today();
    try {
      LocalDate day = LocalDate.parse(on == null ? "" : on);
      if (!day.isBefore(today) && day.isBefore(today.plusYears(MOST_YEARS))) return day;
    } catch (DateTimeParseException e) {
      // Named below.
    }
    throw Problems.badInput(List.of("on: must be a day from today on, such as 2027-01-31"));
  }
}
