package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.relation.RelationDemand.Withdraw;
import punchcard.onboarding.relation.RelationKind;
import punchcard.onboarding.relation.RelationStep;

/// Whose the member is, and wants to be: it asks, the partner answers. Answered when the log has
/// it; the same request again gets the same answer and changes nothing.
@Controller("/members/{member}/memberships")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MembershipsController {
  private final RelationAsking asking;
  private final HistoryFinding finding;
  private final InstantSource clock;

  MembershipsController(RelationAsking asking, HistoryFinding finding, InstantSource clock) {
    this.asking = asking;
    this.finding = finding;
    this.clock = clock;
  }

  @Operation(summary = "All memberships, roles and registrations that ever were, or were to be")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RelationsView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_RELATIONS, member, caller);
    return finding.find(
        self,
        request,
        found ->
            RelationsView.of(
                found.history().relations().now(), clock.instant(), found.partition()));
  }

  @Operation(summary = "Ask a partner for membership, under its newest joining terms")
  @ApiResponse(responseCode = "200", description = "It is asked, or has begun")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "409", description = "Asked otherwise, or a member already")
  @ApiResponse(responseCode = "422", description = "It cannot be asked: `reason` says why")
  @Put("/{partner}/{id}")
  RelationView request(
      String member,
      String partner,
      String id,
      @Body MembershipRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.propose(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.MEMBERSHIP,
        partner,
        other -> body.demand(other, id));
  }

  @Operation(summary = "Take a request back that the partner has not answered")
  @ApiResponse(responseCode = "200", description = "It is taken back")
  @ApiResponse(responseCode = "404", description = "No such request, or not the caller's")
  @ApiResponse(responseCode = "409", description = "There is nothing to take back")
  @Post("/{partner}/{id}/withdrawal")
  RelationView withdraw(
      String member, String partner, String id, Authentication caller, HttpRequest<?> request) {
    return asking.answer(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.MEMBERSHIP,
        RelationStep.WITHDRAW,
        new RelationAsking.Path(partner, id),
        Withdraw::new);
  }

  @Operation(summary = "End a membership; the id of one by the partner's own signup is `signup`")
  @ApiResponse(responseCode = "200", description = "It has ended: the partner says nothing more")
  @ApiResponse(responseCode = "404", description = "No such membership, or not the caller's")
  @ApiResponse(responseCode = "409", description = "It has not begun")
  @Post("/{partner}/{id}/end")
  RelationView end(
      String member,
      String partner,
      String id,
      @Nullable @Body WhyRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.end(
        Asking.ofOwnRight(member, caller, request),
        RelationKind.MEMBERSHIP,
        new RelationAsking.Path(partner, id),
        body);
  }
}
