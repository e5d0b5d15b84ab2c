package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.zalando.problem.ThrowableProblem;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.FindMember;
import punchcard.onboarding.FindMember.Answer;
import punchcard.onboarding.authority.PartnerAction;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// Partners ask which member one of their references belongs to.
@Controller("/partners")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MembersController {
  private final FindMember members;
  private final Peers peers;

  MembersController(FindMember members, Peers peers) {
    this.members = members;
    this.peers = peers;
  }

  /// The member to whom the partner's reference belongs.
  @Get("/{id}/members")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberView.class)))
  HttpResponse<?> find(
      String id, @QueryValue String ref, Authentication caller, HttpRequest<?> request) {
    PartnerId partner = Permission.as(PartnerAction.FIND_MEMBER, id, caller);
    if (!MemberRef.isValid(ref)) throw Problems.notFound();
    return switch (members.by(partner, new MemberRef(ref))) {
      case Answer.Found(var member) -> HttpResponse.ok(new MemberView(member.value()));
      case Answer.Unknown() -> throw Problems.notFound();
      case Answer.NotNow() -> throw later();
      case Answer.AskAt(String host, int port) ->
          peers.ask(new Owner.Elsewhere(host, port), request).orElseThrow(MembersController::later);
    };
  }

  private static ThrowableProblem later() {
    return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The owner is just changing: ask again.");
  }
}
