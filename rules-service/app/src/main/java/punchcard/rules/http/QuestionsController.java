package punchcard.rules.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.rules.AskRules;
import punchcard.rules.AskRules.Account;
import punchcard.rules.AskRules.Answer;
import punchcard.rules.events.EventTypes;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// What an event would earn, why another has earned what it did, and what a member has come to.
/// Nothing is written. Whoever
/// asks for a partner learns what each rule says of its events, but not from what: a rule may look
/// at what the member does elsewhere.
@Controller
@Secured({"operator", "analyst", "partner"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuestionsController {
  private final AskRules rules;
  private final EventTypes types;
  private final Peers peers;
  private final InstantSource clock;

  QuestionsController(AskRules rules, EventTypes types, Peers peers, InstantSource clock) {
    this.rules = rules;
    this.types = types;
    this.peers = peers;
    this.clock = clock;
  }

  @Operation(
      summary = "What an event would earn now, by which rules, and what is missing for others")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EvaluationView.class)))
  @ApiResponse(responseCode = "400", description = "It is no such event: `detail` says why")
  @ApiResponse(responseCode = "503", description = "The member's owner is just changing")
  @Post("/evaluate")
  HttpResponse<?> evaluate(@Body String body, Authentication caller, HttpRequest<?> question) {
    EvaluationRequest request = EvaluationRequest.of(body, clock.instant());
    if (!Callers.mayAskFor(request.partner().value(), caller)) throw Problems.notTheirs();
    return answer(
        rules.quote(request.member(), request.event(types)),
        explanations ->
            HttpResponse.ok(EvaluationView.of(explanations, Callers.isOfTheProgramme(caller))),
        owner -> peers.ask(owner, question, body));
  }

  @Operation(summary = "Why an event of a member earned what it did, or nothing")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExplanationView.class)))
  @ApiResponse(responseCode = "404", description = "The member's history has no such event")
  @ApiResponse(responseCode = "503", description = "The member's owner is just changing")
  @Get("/members/{member}/explanation")
  HttpResponse<?> explain(
      String member,
      @QueryValue String partner,
      @QueryValue String eventId,
      Authentication caller,
      HttpRequest<?> question) {
    boolean isName =
        MemberId.isValid(member) && PartnerId.isValid(partner) && EventId.isValid(eventId);
    if (!isName || !Callers.mayAskFor(partner, caller)) throw Problems.noSuchEvent();
    return answer(
        rules.explain(new MemberId(member), new PartnerId(partner), new EventId(eventId)),
        account -> HttpResponse.ok(view(account, caller)),
        owner -> peers.ask(owner, question));
  }

  /// Which tier a member has follows from what the member does at all partners.
  @Operation(summary = "Which tiers a member has today, and what is missing for the next")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TiersView.class)))
  @ApiResponse(responseCode = "400", description = "It is no member id")
  @ApiResponse(responseCode = "503", description = "The member's owner is just changing")
  @Secured({"operator", "analyst"})
  @Get("/members/{member}/tiers")
  HttpResponse<?> tiers(String member, HttpRequest<?> question) {
    if (!MemberId.isValid(member)) throw Problems.badRequest("'" + member + "' is no member id.");
    return answer(
        rules.tiers(new MemberId(member), types.dayOf(clock.instant())),
        held -> HttpResponse.ok(TiersView.of(held)),
        owner -> peers.ask(owner, question));
  }

  private static ExplanationView view(Optional<Account> account, Authentication caller) {
    return account
        .map(it -> ExplanationView.of(it, Callers.isOfTheProgramme(caller)))
        .orElseThrow(Problems::noSuchEvent);
  }

  private static <T> HttpResponse<?> answer(
      Answer<T> answer,
      Function<T, HttpResponse<?>> view,
      Function<Owner.Elsewhere, Optional<HttpResponse<String>>> passOn) {
    return switch (answer) {
      case Answer.Given<T>(T value) -> view.apply(value);
      case Answer.NotNow<T>() -> throw Problems.later();
      case Answer.AskAt<T>(String host, int port) ->
          passOn.apply(new Owner.Elsewhere(host, port)).orElseThrow(Problems::later);
    };
  }
}
