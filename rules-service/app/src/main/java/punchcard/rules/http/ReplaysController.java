package punchcard.rules.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import punchcard.rules.replays.ReplayId;
import punchcard.rules.replays.ReplayRefused;
import punchcard.rules.replays.Replays;
import punchcard.rules.replays.Signature;

/// Replays: one operator proposes that the past is decided again by a published version, another
/// approves it; and so is it reversed, as a whole.
@Controller("/replays")
@Secured("operator")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReplaysController {
  private final Replays replays;
  private final InstantSource clock;

  ReplaysController(Replays replays, InstantSource clock) {
    this.replays = replays;
    this.clock = clock;
  }

  @Operation(summary = "Propose that what occurred on some days is decided again by a version")
  @ApiResponse(
      responseCode = "202",
      description = "Proposed: another operator may approve it; while it waits, the same again")
  @ApiResponse(responseCode = "404", description = "There is no such agreement")
  @ApiResponse(responseCode = "409", description = "That version of it is not published")
  @ApiResponse(
      responseCode = "422",
      description = "The days are reversed or to come, or no reason is given: `reason`")
  @Post
  HttpResponse<ReplayProposedView> propose(
      @Body @Valid ReplayRequest request, Authentication operator) {
    ReplayId id = orRefused(() -> replays.propose(request.wish(), signature(operator)));
    return HttpResponse.accepted().body(new ReplayProposedView(id.toString()));
  }

  @Operation(summary = "Approve what another operator has proposed: it is ordered in the log")
  @ApiResponse(responseCode = "200", description = "Approved; asked again, the same")
  @ApiResponse(responseCode = "404", description = "Nobody has proposed it")
  @ApiResponse(responseCode = "409", description = "Not by this person: `reason`")
  @Post(value = "/{id}/approval", consumes = MediaType.ALL) // It has no body, of any type.
  ReplayView approve(@PathVariable String id, Authentication operator) {
    return ReplayView.of(orRefused(() -> replays.approve(id(id), signature(operator))));
  }

  @Operation(summary = "Propose to reverse, as a whole, a replay that was approved")
  @ApiResponse(
      responseCode = "202",
      description = "Proposed: another operator may approve it; asked again, the same")
  @ApiResponse(responseCode = "404", description = "There is no such replay")
  @ApiResponse(
      responseCode = "409",
      description = "It is not approved, or somebody else has proposed that: `reason`")
  @ApiResponse(responseCode = "422", description = "No reason is given")
  @Post("/{id}/reversal")
  HttpResponse<ReplayView> proposeReversal(
      @PathVariable String id, @Body @Valid ReversalRequest request, Authentication operator) {
    return HttpResponse.accepted()
        .body(
            ReplayView.of(
                orRefused(
                    () -> replays.proposeReversal(id(id), signature(operator), request.reason()))));
  }

  @Operation(summary = "Approve that a replay is reversed, as another operator has proposed")
  @ApiResponse(responseCode = "200", description = "Reversed; asked again, the same")
  @ApiResponse(responseCode = "404", description = "There is no such replay")
  @ApiResponse(
      responseCode = "409",
      description = "Nobody has proposed that, or not by this person: `reason`")
  @Post(value = "/{id}/reversal/approval", consumes = MediaType.ALL) // Nor has this one.
  ReplayView approveReversal(@PathVariable String id, Authentication operator) {
    return ReplayView.of(orRefused(() -> replays.approveReversal(id(id), signature(operator))));
  }

  @Operation(summary = "All replays that were proposed, and what became of them")
  @Get
  ReplaysView all() {
    List<ReplayView> views = replays.all().stream().map(ReplayView::of).toList();
    return new ReplaysView(views);
  }

  @Operation(summary = "One replay, and what became of it")
  @ApiResponse(responseCode = "404", description = "There is no such replay")
  @Get("/{id}")
  ReplayView one(@PathVariable String id) {
    return replays.find(id(id)).map(ReplayView::of).orElseThrow(ReplayProblems::noSuchReplay);
  }

  private static ReplayId id(String text) {
    return ReplayId.of(text).orElseThrow(ReplayProblems::noSuchReplay);
  }

  private Signature signature(Authentication operator) {
    return new Signature(operator.getName(), clock.instant());
  }

  private static <T> T orRefused(Supplier<T> step) {
    try {
      return step.get();
    } catch (ReplayRefused e) {
      throw ReplayProblems.refused(e.objection());
    }
  }
}
