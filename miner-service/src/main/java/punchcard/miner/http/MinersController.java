package punchcard.miner.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.sql.SQLException;
import java.util.List;
import punchcard.miner.reporting.Reporting;
import punchcard.miner.reporting.Version;
import punchcard.miner.running.MinerStatuses;

/// How the miners are doing, and the order to rebuild one.
@Controller("/miners")
final class MinersController {
  private final MinerStatuses statuses;
  private final Reporting reporting;

  MinersController(MinerStatuses statuses, Reporting reporting) {
    this.statuses = statuses;
    this.reporting = reporting;
  }

  /// What was ordered.
  ///
  /// @param schema the database schema that is being filled
  @Serdeable
  record Rebuild(String miner, int version, String schema) {
    static Rebuild of(Version version) {
      return new Rebuild(version.miner(), version.number(), version.schema());
    }
  }

  @Operation(summary = "Every miner's versions, positions, lags and states")
  @Get
  @Secured({Callers.ANALYST, Callers.OPERATOR})
  @ExecuteOn(TaskExecutors.BLOCKING)
  List<MinerView> miners() throws SQLException {
    return statuses.now().stream().map(MinerView::of).toList();
  }

  @Operation(
      summary = "Build a miner's tables anew from the beginning of its log",
      description =
          "The new version is built beside the live one and takes its place when it has caught up.")
  @ApiResponse(responseCode = "202", description = "It is being built; see GET /miners")
  @ApiResponse(responseCode = "404", description = "No such miner")
  @ApiResponse(responseCode = "409", description = "It is being rebuilt already")
  @Post("/{name}/rebuild")
  @Secured(Callers.OPERATOR)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<Rebuild> rebuild(@PathVariable String name) throws SQLException {
    if (reporting.miners().stream().noneMatch(miner -> miner.name().equals(name)))
      throw Problems.noSuchMiner();
    Version ordered = reporting.rebuild(name).orElseThrow(Problems::beingRebuilt);
    return HttpResponse.accepted().body(Rebuild.of(ordered));
  }
}
