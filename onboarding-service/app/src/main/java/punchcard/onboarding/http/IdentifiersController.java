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
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.Identities;
import punchcard.onboarding.identity.IdentityDemand.Remove;
import punchcard.onboarding.member.FindHistory.Answer.Found;

/// By what a member is known: addresses that are proven by a code, and subjects of OpenID
/// providers. Each is one member's at most.
@Controller("/members/{member}/identifiers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class IdentifiersController {
  private final IdentifierAsking asking;
  private final HistoryFinding finding;
  private final IdentifierSeals seals;
  private final InstantSource clock;

  IdentifiersController(
      IdentifierAsking asking, HistoryFinding finding, IdentifierSeals seals, InstantSource clock) {
    this.asking = asking;
    this.finding = finding;
    this.seals = seals;
    this.clock = clock;
  }

  @Operation(summary = "All identifiers that a member ever proposed, and the partners that know it")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IdentifiersView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    MemberId self = Permission.of(Action.READ_IDENTIFIERS, member, caller);
    return finding.find(self, request, found -> view(found, self));
  }

  private IdentifiersView view(Found found, MemberId member) {
    Identities known = found.history().identity().now();
    Instant now = clock.instant();
    return new IdentifiersView(
        known.all().stream()
            .map(it -> IdentifierView.of(it, seals.tell(member, it.what()), now, found.partition()))
            .toList(),
        Stream.concat(known.partners().stream(), found.history().merges().partners().stream())
            .map(PartnerId::value)
            .distinct()
            .toList());
  }

  @Operation(summary = "Be known by an address, to which a code is sent, or by a subject")
  @ApiResponse(responseCode = "200", description = "The code is sent, or the subject is linked")
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @ApiResponse(responseCode = "409", description = "It cannot be so now: `reason` says why")
  @ApiResponse(responseCode = "422", description = "It is no identifier: `reason` says why")
  @ApiResponse(responseCode = "429", description = "Too many within an hour")
  @ApiResponse(responseCode = "503", description = "The code could not be sent: ask again")
  @Put("/{identifier}")
  IdentifierView add(
      String member,
      String identifier,
      @Body IdentifierRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.add(Asking.ofOwnRight(member, caller, request), identifier, body);
  }

  @Operation(summary = "Prove an address by the code that was sent there")
  @ApiResponse(responseCode = "200", description = "It is linked")
  @ApiResponse(responseCode = "404", description = "No such identifier, or not the caller's")
  @ApiResponse(responseCode = "409", description = "Too late, too often, or another member's")
  @ApiResponse(responseCode = "422", description = "It is another code")
  @Post("/{identifier}/verification")
  IdentifierView verify(
      String member,
      String identifier,
      @Body CodeRequest body,
      Authentication caller,
      HttpRequest<?> request) {
    return asking.verify(
        Asking.ofOwnRight(member, caller, request), id(identifier), body.entered());
  }

  @Operation(summary = "Not to be known by it any more: then another member may")
  @ApiResponse(responseCode = "200", description = "It is free")
  @ApiResponse(responseCode = "404", description = "No such identifier, or not the caller's")
  @ApiResponse(responseCode = "409", description = "It is not linked, or the last subject")
  @Post("/{identifier}/removal")
  IdentifierView remove(
      String member, String identifier, Authentication caller, HttpRequest<?> request) {
    return asking.ask(Asking.ofOwnRight(member, caller, request), new Remove(id(identifier)));
  }

  /// One that cannot be is told like one that does not exist.
  private static IdentifierId id(String identifier) {
    if (!IdentifierId.isValid(identifier)) throw Problems.notFound();
    return new IdentifierId(identifier);
  }
}
