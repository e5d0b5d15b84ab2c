package punchcard.miner.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.miner.journal.BalanceSheet;
import punchcard.miner.journal.Balances;
import punchcard.miner.journal.Entries;
import punchcard.miner.journal.EntryPage;
import punchcard.miner.journal.Exposure;
import punchcard.miner.journal.Exposures;
import punchcard.miner.journal.OneEntry;
import punchcard.miner.journal.Viewpoint;

/// The journal of all members over time, for those who may see it whole.
@Controller("/journal")
@Secured({Callers.ANALYST, Callers.OPERATOR})
final class JournalController {
  static final String FILTERS =
      "Filters, all of which must hold: `member`, `account`, `kind`, `partner`, `from` and `to`"
          + " (occurred), `recordedFrom` and `recordedTo`, `period`, and `metadata.<name>`. Moments"
          + " are `2026-03-31T21:00:00Z`, or days of the programme, both ends included. `limit` is"
          + " from 1 to 1000, or 100. Pass `next` of one page as `after` of the next one.";

  private final Balances balances;
  private final Entries entries;
  private final Exposures exposures;
  private final ProgrammeTimes times;

  JournalController(Balances balances, Entries entries, Exposures exposures, ProgrammeTimes times) {
    this.balances = balances;
    this.entries = entries;
    this.exposures = exposures;
    this.times = times;
  }

  @Operation(
      summary = "All balances as of any moment and as known at any moment",
      description =
          "What occurred after `asOf` and what was recorded after `knownAt` is left out; without"
              + " them, nothing is. Members are summed up, as `members/available`.")
  @ApiResponse(responseCode = "200", description = "The sums, true for the positions named")
  @ApiResponse(responseCode = "400", description = "A moment that is none")
  @Get("/balances")
  @ExecuteOn(TaskExecutors.BLOCKING)
  BalanceSheet balances(
      @QueryValue @Nullable String account,
      @QueryValue @Nullable String asOf,
      @QueryValue @Nullable String knownAt)
      throws SQLException {
    return balances.inTotal(account, viewpoint(asOf, knownAt));
  }

  private Viewpoint viewpoint(@Nullable String asOf, @Nullable String knownAt) {
    return new Viewpoint(times.untilIfAny(asOf), times.untilIfAny(knownAt));
  }

  @Operation(summary = "Entries, whole, the newest last", description = FILTERS)
  @ApiResponse(responseCode = "200", description = "A page, true for the positions that it names")
  @ApiResponse(responseCode = "400", description = "A filter, limit or cursor that cannot be")
  @Get("/entries")
  @ExecuteOn(TaskExecutors.BLOCKING)
  EntryPage entries(HttpRequest<?> request) throws SQLException {
    EntryQuestion asked = EntryQuestion.of(request.getParameters().asMap(), List.of(), times);
    return entries.page(asked.criteria(), asked.after(), asked.limit());
  }

  @Operation(
      summary = "One entry, with what it undoes or ends and what undid or ended it",
      description = "An entry's id is `<member>-<sequence>`.")
  @ApiResponse(responseCode = "404", description = "No such entry")
  @Get("/entries/{entryId}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  OneEntry entry(@PathVariable String entryId) throws SQLException {
    int dash = entryId.lastIndexOf('-');
    String member = entryId.substring(0, Math.max(dash, 0));
    String sequence = entryId.substring(dash + 1);
    if (!MemberId.isValid(member) || !sequence.matches("[1-9]\\d{0,17}"))
      throw Problems.noSuchEntry();
    return entries
        .find(new MemberId(member), Long.parseLong(sequence))
        .orElseThrow(Problems::noSuchEntry);
  }

  @Operation(
      summary = "What issuers owe members by the end of a day, and when it expires",
      description = "`on` is a day of the programme, today unless given.")
  @ApiResponse(responseCode = "400", description = "A day that is none")
  @Get("/exposure")
  @ExecuteOn(TaskExecutors.BLOCKING)
  Exposure exposure(@QueryValue @Nullable String on) throws SQLException {
    LocalDate day = on == null ? times.today() : times.day(on);
    return exposures.on(day, times.end(day));
  }
}
