package punchcard.ledger.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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

/// Members send points to each other.
@Controller("/members/{member}/transfers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TransfersController {
  private final Commands commands;

  TransfersController(Commands commands) {
    this.commands = commands;
  }

  @Operation(
      summary = "Send points to another member, where they arrive soon, or come back",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Bodies.Transfer.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Sent: the points have left",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @ApiResponse(responseCode = "403", description = "Not the caller's to ask")
  @MayBeRefused
  @Post
  HttpResponse<?> send(@RequestBean Call call, @Body JsonNode body) {
    return commands.carryOut(call, Kind.TRANSFER, body);
  }
}
