package punchcard.ledger.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import punchcard.kernel.MemberId;

/// Points are set aside for a partner, and then spent there or given back.
@Controller("/members/{member}/holds")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HoldsController {
  private final Commands commands;
  private final OwnAccounts accounts;

  HoldsController(Commands commands, OwnAccounts accounts) {
    this.commands = commands;
    this.accounts = accounts;
  }

  @Operation(
      summary = "Set points aside for a partner, until a time",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = Bodies.Hold.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Held, as `holdId`",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @MayBeRefused
  @Post
  HttpResponse<?> hold(@RequestBean Call call, @Body JsonNode body) {
    return commands.carryOut(call, Kind.HOLD, body);
  }

  @Operation(summary = "The holds that are open, true up to a position of the log")
  @ApiResponse(
      responseCode = "200",
      description = "They may be ahead of the last commit",
      content = @Content(schema = @Schema(implementation = HoldsView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
  @ApiResponse(responseCode = "503", description = "Being moved or read back; ask again")
  @Get
  HttpResponse<?> holds(
      @PathVariable String member, Authentication caller, HttpRequest<?> request) {
    MemberId asked = Right.MEMBER_OR_OPERATOR.about(member, caller);
    return accounts.tell(
        asked, request, (account, position) -> HoldsView.of(asked, account, position));
  }

  @Operation(
      summary = "Spend a hold, in full or in part; what it does not need goes back",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = Bodies.Capture.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Spent",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @ApiResponse(responseCode = "403", description = "Not the caller's to ask")
  @MayBeRefused
  @Post("/{hold}/capture")
  HttpResponse<?> capture(@RequestBean Call call, @PathVariable long hold, @Body JsonNode body) {
    return commands.carryOut(call, Kind.CAPTURE, hold, body);
  }

  @Operation(
      summary = "End a hold; nothing is spent",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = Bodies.Release.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Given back",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @ApiResponse(responseCode = "403", description = "Not the caller's to ask")
  @MayBeRefused
  @Post("/{hold}/release")
  HttpResponse<?> release(@RequestBean Call call, @PathVariable long hold, @Body JsonNode body) {
    return commands.carryOut(call, Kind.RELEASE, hold, body);
  }
}
