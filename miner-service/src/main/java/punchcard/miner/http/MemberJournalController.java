package punchcard.miner.http;

import io.micronaut.http.HttpRequest;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.miner.http.Callers.Known;
import punchcard.miner.journal.BalanceSheet;
import punchcard.miner.journal.Balances;
import punchcard.miner.journal.Criterion;
import punchcard.miner.journal.Entries;
import punchcard.miner.journal.EntryPage;
import punchcard.miner.journal.Viewpoint;

/// One member's part of the journal over time.
@Controller("/journal/members/{member}")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class MemberJournalController {
  private final Callers callers;
  private final Balances balances;
  private final Entries entries;
  private final ProgrammeTimes times;

  MemberJournalController(
      Callers callers, Balances balances, Entries entries, ProgrammeTimes times) {
    this.callers = callers;
    this.balances = balances;
    this.entries = entries;
    this.times = times;
  }

  @Operation(
      summary = "A member's balances as of any moment and as known at any moment",
      description = "What occurred after `asOf` and what was recorded after `knownAt` is left out.")
  @ApiResponse(responseCode = "200", description = "The sums, true for the position named")
  @ApiResponse(responseCode = "400", description = "A moment that is none")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @Get("/balances")
  @ExecuteOn(TaskExecutors.BLOCKING)
  BalanceSheet balances(
      @PathVariable String member,
      @QueryValue @Nullable String asOf,
      @QueryValue @Nullable String knownAt,
      Authentication caller)
      throws SQLException {
    Known known = callers.member(member, caller);
    Viewpoint from = new Viewpoint(times.untilIfAny(asOf), times.untilIfAny(knownAt));
    return balances.ofMember(known.member(), known.partition(), from);
  }

  @Operation(
      summary = "A member's entries, whole, the newest last",
      description = JournalController.FILTERS)
  @ApiResponse(responseCode = "200", description = "A page, true for the positions that it names")
  @ApiResponse(responseCode = "400", description = "A filter, limit or cursor that cannot be")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @Get("/entries")
  @ExecuteOn(TaskExecutors.BLOCKING)
  EntryPage entries(@PathVariable String member, HttpRequest<?> request, Authentication caller)
      throws SQLException {
    Known known = callers.member(member, caller);
    List<Criterion> own = List.of(new Criterion.OfMember(known.member()));
    EntryQuestion asked = EntryQuestion.of(request.getParameters().asMap(), own, times);
    return entries.page(asked.criteria(), asked.after(), asked.limit());
  }
}
