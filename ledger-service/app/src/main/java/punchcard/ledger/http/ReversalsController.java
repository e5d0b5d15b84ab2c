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

/// Operators undo entries by posting their opposites.
@Controller("/members/{member}/entries/{sequence}/reversal")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReversalsController {
  private final Commands commands;

  ReversalsController(Commands commands) {
    this.commands = commands;
  }

  @Operation(
      summary = "Post the opposite of an entry, dated as that was",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = Bodies.Reversal.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Reversed",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @ApiResponse(responseCode = "403", description = "Not the caller's to ask")
  @MayBeRefused
  @Post
  HttpResponse<?> reverse(
      @RequestBean Call call, @PathVariable long sequence, @Body JsonNode body) {
    return commands.carryOut(call, Kind.REVERSAL, sequence, body);
  }
}
