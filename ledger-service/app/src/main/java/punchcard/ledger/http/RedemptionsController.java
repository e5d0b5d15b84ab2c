package punchcard.ledger.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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

/// Members spend their points.
@Controller("/members/{member}/redemptions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RedemptionsController {
  private final Commands commands;
  private final Timer timer;

  RedemptionsController(Commands commands, MeterRegistry meters) {
    this.commands = commands;
    this.timer =
        Timer.builder("punchcard.ledger.redemption")
            .description("From a redemption's request to its answer")
            .publishPercentiles(0.5, 0.99, 0.999)
            .register(meters);
  }

  @Operation(
      summary = "Spend points at a partner; the same key gets the same answer for 35 days",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Bodies.Redemption.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Spent: the entry is in the journal",
      content = @Content(schema = @Schema(implementation = RedemptionView.class)))
  @ApiResponse(
      responseCode = "202",
      description = "It passes a spending limit: its points are held, as `holdId`, for a person",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @MayBeRefused
  @Post
  HttpResponse<?> redeem(@RequestBean Call call, @Body JsonNode body) {
    Timer.Sample sample = Timer.start();
    HttpResponse<?> answer = commands.carryOut(call, Kind.REDEMPTION, body);
    if (!call.dryRun()) sample.stop(timer);
    return answer;
  }

  @Operation(
      summary = "Decide, as another person, on a redemption that waits because it passes a limit",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Bodies.Decision.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Approved, and spent; or declined, and given back",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @ApiResponse(responseCode = "403", description = "Not the caller's to ask")
  @MayBeRefused
  @Post("/{hold}/review")
  HttpResponse<?> review(@RequestBean Call call, @PathVariable long hold, @Body JsonNode body) {
    return commands.carryOut(call, Kind.REVIEW, hold, body);
  }

  @Operation(
      summary = "Give a redemption back, in full or in part: the very lots that paid",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = Bodies.Return.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Given back",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @ApiResponse(responseCode = "403", description = "Not the caller's to ask")
  @MayBeRefused
  @Post("/{sequence}/returns")
  HttpResponse<?> giveBack(
      @RequestBean Call call, @PathVariable long sequence, @Body JsonNode body) {
    return commands.carryOut(call, Kind.RETURN, sequence, body);
  }
}
