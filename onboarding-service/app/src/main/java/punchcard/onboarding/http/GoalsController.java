package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.goal.GoalDemand.Approve;
import punchcard.onboarding.goal.GoalDemand.Decline;
import punchcard.onboarding.goal.GoalDemand.Drop;
import punchcard.onboarding.goal.GoalStanding;
import punchcard.onboarding.goal.Goals;
import punchcard.onboarding.member.FindHistory.Answer.Found;
import punchcard.runtime.ServiceSettings;

/// What a member aims at: goals that partners attach to it, and its own. Answered when the log has
/// it; the same request again gets the same answer and changes nothing.
@Controller("/members/{member}/goals")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class GoalsController {
  private final GoalAsking asking;
  private final HistoryFinding finding;
  private final InstantSource clock;
  private final ZoneId programme;

  GoalsController(
      GoalAsking asking, HistoryFinding finding, InstantSource clock, ServiceSettings settings) {
    this.asking = asking;
    this.finding = finding;
    this.clock = clock;
    this.programme = settings.zone();
  }

  @Operation(summary = "All that a member was ever set as a goal, with state and progress")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = GoalsView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_GOALS, member, caller);
    return finding.find(self, request, found -> view(found, self));
  }

  private GoalsView view(Found found, MemberId member) {
    Goals goals = found.history().goals().now();
    Instant now = clock.instant();
    return new GoalsView(
        goals.all().stream().map(it -> view(it, goals, member, now, found.partition())).toList());
  }

  private GoalView view(
      GoalStanding standing, Goals goals, MemberId member, Instant now, int partition) {
    return GoalView.of(
        standing,
        member,
        goals.stateAt(standing.name(), now, programme).orElseThrow(),
        goals.progress(standing.name(), programme),
        partition);
  }

  @Operation(summary = "Aim at something by the member's own decision")
  @ApiResponse(responseCode = "200", description = "It is so")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "422", description = "It cannot be a goal: `reason` says why")
  @Put("/{goal}")
  GoalView aim(
      String member,
      String goal,
      @Body GoalRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.aim(Asking.ofOwnRight(member, caller, request), () -> body.screened(goal));
  }

  @Operation(summary = "Approve a partner's goal: from here on what is done counts")
  @ApiResponse(responseCode = "200", description = "It is approved")
  @ApiResponse(responseCode = "404", description = "No such goal, or not the caller's")
  @ApiResponse(responseCode = "409", description = "It is not proposed, or not as it was read")
  @Post("/{author}/{goal}/approval")
  GoalView approve(
      String member,
      String author,
      String goal,
      @QueryValue @Nullable Long setAt,
      Authentication caller,
      HttpRequest<?> request) {
    OptionalLong read = setAt == null ? OptionalLong.empty() : OptionalLong.of(setAt);
    return asking.ask(
        Asking.ofOwnRight(member, caller, request),
        new Approve(GoalAsking.partners(author, goal), read));
  }

  @Operation(summary = "Decline a partner's goal")
  @ApiResponse(responseCode = "200", description = "It is declined")
  @ApiResponse(responseCode = "404", description = "No such goal, or not the caller's")
  @ApiResponse(responseCode = "409", description = "There is nothing to decline")
  @Post("/{author}/{goal}/refusal")
  GoalView decline(
      String member, String author, String goal, Authentication caller, HttpRequest<?> request) {
    return asking.ask(
        Asking.ofOwnRight(member, caller, request), new Decline(GoalAsking.partners(author, goal)));
  }

  @Operation(summary = "Drop a goal; the author of the member's own is the member")
  @ApiResponse(responseCode = "200", description = "It is dropped")
  @ApiResponse(responseCode = "404", description = "No such goal, or not the caller's")
  @ApiResponse(responseCode = "409", description = "There is nothing to drop")
  @Post("/{author}/{goal}/removal")
  GoalView drop(
      String member, String author, String goal, Authentication caller, HttpRequest<?> request) {
    return asking.ask(
        Asking.ofOwnRight(member, caller, request),
        new Drop(GoalAsking.anybodys(member, author, goal)));
  }
}
