package punchcard.ledger.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/// Operators correct balances by hand.
@Controller("/members/{member}/adjustments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdjustmentsController {
  private final Commands commands;

  AdjustmentsController(Commands commands) {
    this.commands = commands;
  }

  @Operation(
      summary = "Give points to a member, or take some, by hand",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Bodies.Adjustment.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Posted",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @ApiResponse(
      responseCode = "202",
      description = "It is above the currency's limit, and waits for a second person",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @ApiResponse(responseCode = "403", description = "Not the caller's to ask")
  @MayBeRefused
  @Post
  HttpResponse<?> adjust(@RequestBean Call call, @Body JsonNode body) {
    return commands.carryOut(call, Kind.ADJUSTMENT, body);
  }

  @Operation(
      summary = "Decide, as a second person, on an adjustment that waits",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Bodies.Decision.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Approved, and posted",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Declined: nothing is posted",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @ApiResponse(responseCode = "403", description = "Not the caller's to ask")
  @MayBeRefused
  @Post("/{proposal}/decision")
  HttpResponse<?> decide(@RequestBean Call call, @PathVariable long proposal, @Body JsonNode body) {
    return commands.carryOut(call, Kind.DECISION, proposal, body);
  }
}
