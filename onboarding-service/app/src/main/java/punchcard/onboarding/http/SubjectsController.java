package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import punchcard.onboarding.FindMember.Answer;
import punchcard.onboarding.identity.FindLinked;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// The OpenID provider asks for which member the token of somebody speaks who logs in.
@Controller("/subjects")
@Secured("provider")
@ExecuteOn(TaskExecutors.BLOCKING)
class SubjectsController {
  private final FindLinked members;
  private final Logins logins;
  private final Peers peers;

  SubjectsController(FindLinked members, Logins logins, Peers peers) {
    this.members = members;
    this.logins = logins;
    this.peers = peers;
  }

  @Operation(summary = "The member to whom the provider's subject is linked")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberView.class)))
  @ApiResponse(responseCode = "403", description = "Only the provider asks")
  @ApiResponse(responseCode = "404", description = "It is linked to nobody")
  @Get("/member")
  HttpResponse<?> member(
      @QueryValue String subject, Authentication provider, HttpRequest<?> request) {
    return switch (members.by(logins.subject(provider, subject))) {
      case Answer.Found(var member) -> HttpResponse.ok(new MemberView(member.value()));
      case Answer.Unknown() -> throw Problems.notFound();
      case Answer.NotNow() -> throw MemberProblems.later();
      case Answer.AskAt(String host, int port) ->
          peers.ask(new Owner.Elsewhere(host, port), request).orElseThrow(MemberProblems::later);
    };
  }
}
