package punchcard.onboarding.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.PartnerAction;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.disclosure.FindView;
import punchcard.onboarding.disclosure.FindView.Answer;
import punchcard.onboarding.disclosure.ReadHistory;
import punchcard.onboarding.disclosure.RecordReading;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// What a partner sees: its people of one member, and it itself of all.
@Controller("/partners/{partner}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ViewsController {
  private final FindView views;
  private final ReadHistory history;
  private final RecordReading readings;
  private final Lines lines;
  private final Peers peers;

  ViewsController(
      FindView views, ReadHistory history, RecordReading readings, Lines lines, Peers peers) {
    this.views = views;
    this.history = history;
    this.readings = readings;
    this.lines = lines;
    this.peers = peers;
  }

  @Operation(summary = "What is shared of a member with a partner, as far as the caller may see it")
  @ApiResponse(responseCode = "200", description = "Of a member that does not exist, nothing")
  @ApiResponse(responseCode = "404", description = "The caller is none of the partner's staff")
  @Get("/members/{member}/view")
  HttpResponse<?> ofMember(
      String partner, String member, Authentication caller, HttpRequest<?> request) {
    MemberId about = Permission.of(Action.READ_SHARED, member, partner, caller);
    PartnerId recipient = new PartnerId(partner);
    return switch (views.of(recipient, about)) {
      case Answer.Found(List<Disclosed> facts) ->
          HttpResponse.ok(shown(about, recipient, Callers.of(caller), facts));
      case Answer.NotNow() -> throw MemberProblems.later();
      case Answer.AskAt(String host, int port) ->
          peers.ask(new Owner.Elsewhere(host, port), request).orElseThrow(MemberProblems::later);
    };
  }

  private List<DisclosedView> shown(
      MemberId member, PartnerId partner, Caller reader, List<Disclosed> facts) {
    List<Disclosed> seen = facts.stream().filter(it -> it.isFor(reader.purposes())).toList();
    try {
      readings.record(member, partner, reader.subject(), seen);
    } catch (RecordReading.NotRecorded e) {
      throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    }
    return seen.stream().map(DisclosedView::of).toList();
  }

  @Operation(summary = "All that a partner may see now, from the beginning of the logs")
  @ApiResponse(
      responseCode = "200",
      description =
          "One line of JSON each, as its feed would have told it; the last: {\"end\":true}")
  @ApiResponse(responseCode = "404", description = "The caller does not act for the partner")
  @Get("/view")
  @Produces("application/x-ndjson")
  StreamedFile whole(String partner, Authentication caller) {
    PartnerId recipient = Permission.as(PartnerAction.READ_VIEW, partner, caller);
    return lines.of(
        out -> history.viewOf(recipient, disclosed -> out.line(DisclosedView.of(disclosed))));
  }
}
