package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.Charters;
import punchcard.onboarding.Participant;
import punchcard.onboarding.participation.Charter;
import punchcard.onboarding.participation.Command;
import punchcard.onboarding.participation.Offer;
import punchcard.onboarding.participation.Participation.Invited;
import punchcard.onboarding.participation.Participation.Proposed;
import punchcard.onboarding.participation.Party;

/// Those whom the charter names invite a partner; it accepts or declines.
///
/// Who is invited has no token yet: the code that the inviters hand over stands for it.
@Controller("/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationsController {
  private static final Duration OPEN_FOR = Duration.ofDays(30);

  private final Commanding commanding;
  private final Charters charters;
  private final Codes codes;

  InvitationsController(Commanding commanding, Charters charters, Codes codes) {
    this.commanding = commanding;
    this.charters = charters;
    this.codes = codes;
  }

  @Operation(summary = "Invite a partner, or agree with those who did")
  @ApiResponse(responseCode = "200", description = "Signed; the last to sign is told the code")
  @ApiResponse(responseCode = "404", description = "The caller is none of the inviters")
  @ApiResponse(
      responseCode = "409",
      description = "It takes part, is suspended, or is called otherwise by the others: `reason`")
  @Put("/{id}")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  InvitationView invite(String id, @Body @Valid ParticipantRequest request, Authentication caller) {
    Party party = Callers.party(caller).orElseThrow(Problems::notFound);
    String code = codes.next();
    Offer offer = offer(code);
    Command invite =
        new Command.Invite(party, ParticipantsController.words(request), offer, commanding.now());
    Participant now = commanding.done(PartnerIds.of(id), invite, caller.getName()).participant();
    return view(now, offer, code);
  }

  private Offer offer(String code) {
    Charter charter = charters.newest();
    Instant until = commanding.now().plus(OPEN_FOR);
    return new Offer(charter.version(), charter.termsSha256(), Sha256.of(code).hex(), until);
  }

  private static InvitationView view(Participant now, Offer made, String code) {
    return switch (now.state()) {
      case Proposed(_, Set<Party> signatories) ->
          new InvitationView(
              now.id().value(), "PROPOSED", names(signatories), null, null, null, null);
      case Invited(_, Offer offer) ->
          new InvitationView(
              now.id().value(),
              "INVITED",
              null,
              offer.charterVersion(),
              offer.termsSha256(),
              Optional.of(code).filter(_ -> offer.equals(made)).orElse(null),
              offer.expiresAt());
      default -> throw new IllegalStateException("invited, and it became " + now.state());
    };
  }

  private static List<String> names(Set<Party> parties) {
    return parties.stream().map(Party::name).sorted().toList();
  }

  @Operation(summary = "Accept an invitation and its terms")
  @ApiResponse(responseCode = "201", description = "It takes part: its credentials, told once")
  @ApiResponse(responseCode = "200", description = "It was accepted before")
  @ApiResponse(responseCode = "404", description = "There is no invitation with this code")
  @ApiResponse(responseCode = "409", description = "Other terms than those it is for")
  @ApiResponse(responseCode = "410", description = "The invitation is over")
  @Post("/{id}/acceptance")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<ParticipantView> accept(String id, @Body @Valid AcceptanceRequest request) {
    Command accept =
        new Command.Accept(
            Sha256.of(request.code()).hex(),
            request.charterVersion(),
            request.termsSha256(),
            request.signedBy(),
            commanding.now());
    return commanding.answer(invited(id), accept, request.signedBy());
  }

  @Operation(summary = "Decline an invitation")
  @ApiResponse(responseCode = "204", description = "It is over")
  @ApiResponse(responseCode = "404", description = "There is no invitation with this code")
  @Post("/{id}/refusal")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> decline(String id, @Body @Valid RefusalRequest request) {
    PartnerId invited = invited(id);
    Command decline = new Command.Decline(Sha256.of(request.code()).hex(), commanding.now());
    var _ = commanding.done(invited, decline, invited.value());
    return HttpResponse.noContent();
  }

  private static PartnerId invited(String id) {
    if (!PartnerId.isValid(id)) throw Problems.notFound();
    return new PartnerId(id);
  }
}
