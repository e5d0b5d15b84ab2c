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
import punchcard.kernel.MemberId;

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
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @ApiResponse(responseCode = "409", description = "Refused, with the reason and the balance")
  @ApiResponse(responseCode = "422", description = "Bad input, or the key was used for another")
  @ApiResponse(responseCode = "503", description = "Nothing was done; ask again")
  @ApiResponse(responseCode = "504", description = "Unknown: ask again with the same key")
  @Post
  HttpResponse<?> send(@RequestBean Call call, @Body JsonNode body) {
    MemberId member = Callers.self(call.member(), call.caller());
    return commands.carryOut(call, member, body, (fields, _) -> DemandReader.transfer(fields));
  }
}
