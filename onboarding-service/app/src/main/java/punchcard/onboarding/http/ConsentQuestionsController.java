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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.consent.Changed;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.Receipts;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.member.FindHistory.Answer.Found;

/// What members have consented to, and whether a partner may know something of one.
@Controller("/members/{member}/consents")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentQuestionsController {
  private final HistoryFinding finding;
  private final PastPlaces places;
  private final Receipts receipts;
  private final InstantSource clock;

  ConsentQuestionsController(
      HistoryFinding finding, PastPlaces places, Receipts receipts, InstantSource clock) {
    this.finding = finding;
    this.places = places;
    this.receipts = receipts;
    this.clock = clock;
  }

  @Operation(summary = "A member's consents, and what is asked of the member")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConsentsView.class)))
  @ApiResponse(responseCode = "404", description = "No such member, or not the caller")
  @Get
  HttpResponse<?> all(String member, Authentication caller, HttpRequest<?> request) {
    Wanted wanted = Wanted.of(Action.READ_CONSENTS, Permission.memberOf(member));
    MemberId self = Asking.ofOwnRight(member, caller, request).conceivably(wanted);
    return finding.find(self, request, found -> all(wanted, caller, found));
  }

  /// To the member, or to its guardian while it has one.
  private ConsentsView all(Wanted wanted, Authentication caller, Found found) {
    Instant now = clock.instant();
    Set<MemberId> guardians = found.history().consents().now().guardians(now);
    var _ = Permission.given(wanted, caller, found.history().profile().now(), guardians, now);
    MemberId member = wanted.member();
    return new ConsentsView(
        found.history().consents().now().all().stream()
            .map(standing -> view(member, standing, now, found.partition()))
            .toList());
  }

  private ConsentView view(MemberId member, Standing standing, Instant now, int partition) {
    LogPosition position = PositionView.inLog(partition, standing.since().offset());
    String receipt = receipts.of(new Changed(member, standing, position));
    return ConsentView.of(standing, standing.stateAt(now), position, receipt);
  }

  @Operation(summary = "Whether a partner may know something of the member for a purpose")
  @ApiResponse(
      responseCode = "200",
      description = "Of a member that does not exist nobody may know anything",
      content = @Content(schema = @Schema(implementation = CheckView.class)))
  @ApiResponse(responseCode = "404", description = "Not the caller's to ask")
  @Get("/check")
  HttpResponse<?> check(
      String member,
      @QueryValue String partner,
      @QueryValue String element,
      @QueryValue String purpose,
      @Nullable @QueryValue String at,
      Authentication caller,
      HttpRequest<?> request) {
    MemberId about = Permission.toCheck(member, partner, caller);
    DataElement what =
        DataElement.of(element).orElseThrow(() -> MemberProblems.badInput("no data element"));
    Purpose why = Purpose.of(purpose).orElseThrow(() -> MemberProblems.badInput("no purpose"));
    PartnerId whom = new PartnerId(partner);
    return finding.find(
        about,
        request,
        found ->
            CheckView.of(
                found.history().consents().check(whom, what, why, places.point(at, found))));
  }
}
