package punchcard.ledger.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.ledger.books.AlertLog;
import punchcard.ledger.books.CoverWatching;

/// How far partners' deposits and credits are used, and when somebody was to be told.
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CoversController {
  private final CoverWatching watching;
  private final AlertLog alerts;

  CoversController(CoverWatching watching, AlertLog alerts) {
    this.watching = watching;
    this.alerts = alerts;
  }

  @Operation(summary = "What a partner owes, and how far that is covered")
  @ApiResponse(responseCode = "404", description = "No terms, or not the caller's to know")
  @ApiResponse(responseCode = "503", description = "The journal is not counted yet; ask again")
  @Get("/partners/{partner}/cover")
  CoverView cover(@PathVariable String partner, Authentication caller) {
    PartnerId id = TermsReaders.readingOf(partner, caller);
    return Optional.ofNullable(watching.standings().orElseThrow(Problems::notReady).get(id))
        .map(CoverView::of)
        .orElseThrow(AccountingProblems::noSuchTerms);
  }

  @Operation(summary = "When more, or less, of a partner's cover was used than before")
  @Get("/accounting/alerts")
  @Secured({"operator", "analyst"})
  CoverAlertsView all() {
    return CoverAlertsView.of(alerts.all());
  }
}
