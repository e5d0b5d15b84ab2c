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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.report.PeriodReport;
import punchcard.accounting.report.ReportSubject.Settling;
import punchcard.accounting.terms.Party;
import punchcard.kernel.PartnerId;
import punchcard.ledger.books.ReportLog;

/// A partner's statements of closed months, as they are stored.
@Controller("/partners/{partner}/statements")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatementsController {
  private final ReportLog log;

  StatementsController(ReportLog log) {
    this.log = log;
  }

  @Operation(summary = "Of which months a partner has statements")
  @ApiResponse(responseCode = "404", description = "None, or not the caller's to know")
  @Get
  ReportsView statements(@PathVariable String partner, Authentication caller) {
    Party party = party(partner, caller);
    ReportsView view = ReportsView.of(log.all().stream().filter(it -> isOf(party, it)));
    if (view.reports().isEmpty()) throw AccountingProblems.noSuchReport();
    return view;
  }

  @Operation(summary = "A partner's statement of a month: the text that its digest is over")
  @ApiResponse(responseCode = "404", description = "None, or not the caller's to know")
  @ApiResponse(responseCode = "422", description = "It has several: `money` says which")
  @Get("/{period}")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<byte[]> statement(
      @PathVariable String partner,
      @PathVariable String period,
      @QueryValue @Nullable String money,
      Authentication caller) {
    Party party = party(partner, caller);
    return StoredText.ofStatement(log, period, it -> it.party().equals(party), money);
  }

  private static Party party(String partner, Authentication caller) {
    PartnerId id = TermsReaders.readingOf(partner, caller, AccountingProblems::noSuchReport);
    return Party.of(id);
  }

  private static boolean isOf(Party party, PeriodReport report) {
    return report.subject() instanceof Settling of && of.party().equals(party);
  }
}
