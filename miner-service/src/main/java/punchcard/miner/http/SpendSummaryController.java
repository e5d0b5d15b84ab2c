package punchcard.miner.http;

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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.YearMonth;
import punchcard.miner.http.Callers.Known;
import punchcard.miner.spend.SpendSummaries;
import punchcard.miner.spend.SpendSummary;

/// What a member spent.
@Controller("/members/{member}/spend-summary")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class SpendSummaryController {
  private final Callers callers;
  private final SpendSummaries summaries;

  SpendSummaryController(Callers callers, SpendSummaries summaries) {
    this.callers = callers;
    this.summaries = summaries;
  }

  @Operation(
      summary = "What a member spent per month, partner, currency and category",
      description = "`from` and `to` are months, `yyyy-MM`, both included.")
  @ApiResponse(responseCode = "200", description = "The months, true for the position named")
  @ApiResponse(responseCode = "400", description = "A month that is none")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @Get
  @ExecuteOn(TaskExecutors.BLOCKING)
  SpendSummary summary(
      @PathVariable String member,
      @QueryValue(defaultValue = "0001-01") String from,
      @QueryValue(defaultValue = "9999-12") String to,
      Authentication caller)
      throws SQLException {
    Known known = callers.member(member, caller);
    return summaries.of(known.member(), known.partition(), month(from), month(to));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw Problems.badInput("A month is written as 2026-03, not as " + text + ".");
    }
  }
}
