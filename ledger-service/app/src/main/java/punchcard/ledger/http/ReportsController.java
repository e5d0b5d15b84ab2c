package punchcard.ledger.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.report.ReportSubject.Obligations;
import punchcard.accounting.terms.Party;
import punchcard.ledger.books.ReportLog;

/// All reports of closed months, and those that are the operator's own.
@Controller("/accounting/reports")
@Secured({"operator", "analyst"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportsController {
  private final ReportLog log;

  ReportsController(ReportLog log) {
    this.log = log;
  }

  @Operation(summary = "Which reports of closed months are stored")
  @Get
  ReportsView all() {
    return ReportsView.of(log.all().stream());
  }

  @Operation(summary = "The operator's statement of a month: the other side of all partners'")
  @ApiResponse(responseCode = "404", description = "The month is not closed, or not worked out yet")
  @ApiResponse(responseCode = "422", description = "There are several: `money` says which")
  @Get("/{period}/operator")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<byte[]> operator(@PathVariable String period, @QueryValue @Nullable String money) {
    return StoredText.ofStatement(log, period, it -> it.party().equals(Party.operator()), money);
  }

  @Operation(summary = "What points oblige to at the end of a month")
  @ApiResponse(responseCode = "404", description = "The month is not closed, or not worked out yet")
  @Get("/{period}/liability")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<byte[]> liability(@PathVariable String period) {
    return StoredText.of(log.of(StoredText.month(period), new Obligations()));
  }
}
