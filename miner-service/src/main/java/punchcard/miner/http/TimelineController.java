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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.miner.http.Callers.Known;
import punchcard.miner.timeline.Cursor;
import punchcard.miner.timeline.TimelinePage;
import punchcard.miner.timeline.Timelines;

/// What happened to a member.
@Controller("/members/{member}/timeline")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class TimelineController {
  private static final int MOST = 500;

  private final Callers callers;
  private final Timelines timelines;

  TimelineController(Callers callers, Timelines timelines) {
    this.callers = callers;
    this.timelines = timelines;
  }

  @Operation(
      summary = "All that happened to a member, the latest first, and why each point",
      description = "Pass `next` of one page as `before` of the next one, until it is missing.")
  @ApiResponse(responseCode = "200", description = "A page, true for the positions that it names")
  @ApiResponse(responseCode = "400", description = "A limit or cursor that cannot be")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @Get
  @ExecuteOn(TaskExecutors.BLOCKING)
  TimelinePage timeline(
      @PathVariable String member,
      @QueryValue(defaultValue = "50") int limit,
      @QueryValue @Nullable String before,
      Authentication caller)
      throws SQLException {
    Known known = callers.member(member, caller);
    if (limit < 1 || limit > MOST) throw Problems.badInput("limit is from 1 to " + MOST + ".");
    return timelines.page(known.member(), known.partition(), limit, cursor(before));
  }

  private static Optional<Cursor> cursor(@Nullable String text) {
    if (text == null) return Optional.empty();
    return Optional.of(
        Cursor.parse(text).orElseThrow(() -> Problems.badInput("before is no cursor of ours.")));
  }
}
