package punchcard.ledger.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;

/// Many requests at once, each with an answer of its own.
@Controller("/requests")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RequestsController {
  private static final int MOST_ROWS = 5_000;

  private final Asking asking;
  private final BulkDryRun dryRun;

  RequestsController(Asking asking, BulkDryRun dryRun) {
    this.asking = asking;
    this.dryRun = dryRun;
  }

  @Operation(
      summary = "Up to 5,000 requests; what is wrong with one changes nothing for the others",
      description = "Each may be asked by whom its single call admits, and is answered as that is",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = Bodies.Row[].class))))
  @ApiResponse(
      responseCode = "200",
      description = "An answer for each row, in order",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = AnswerView.class))))
  @ApiResponse(responseCode = "422", description = "No list, or too long a list")
  @Post
  List<AnswerView> ask(
      @Parameter(required = false) @QueryValue(defaultValue = "false") boolean dryRun,
      @Body JsonNode body,
      Authentication caller,
      HttpRequest<?> request) {
    List<Row> rows = rows(body, caller);
    return dryRun ? this.dryRun.tried(rows, request) : asked(rows);
  }

  private static List<Row> rows(JsonNode body, Authentication caller) {
    if (!body.isArray() || body.size() > MOST_ROWS)
      throw Problems.badInput(
          List.of("the body: must be a list of at most " + MOST_ROWS + " requests"));
    List<Row> rows = new ArrayList<>(body.size());
    for (JsonNode each : body.values()) rows.add(Row.read(rows.size(), each, caller));
    return rows;
  }

  /// Asks all before it waits for any.
  private List<AnswerView> asked(List<Row> rows) {
    List<Row.Waiting> waiting = rows.stream().map(row -> row.ask(asking)).toList();
    return waiting.stream().map(Row.Waiting::join).toList();
  }
}
