package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Participants;
import punchcard.onboarding.participation.Command;
import punchcard.onboarding.participation.Participation.Words;

/// Operators register partners, suspend and reinstate them.
@Controller("/participants")
@Secured(Callers.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ParticipantsController {
  private final Participants participants;
  private final Commanding commanding;
  private final Connection connection;

  ParticipantsController(Participants participants, Commanding commanding, Connection connection) {
    this.participants = participants;
    this.commanding = commanding;
    this.connection = connection;
  }

  /// Registers a partner: with its topics, rights, subjects and credentials. The password and the
  /// client's secret are told only here; asked for again, a registered partner comes without them.
  @ApiResponse(responseCode = "201", description = "It takes part from now on: its credentials")
  @ApiResponse(responseCode = "200", description = "It took part before")
  @ApiResponse(
      responseCode = "409",
      description = "It is suspended, or the charter does not leave it to the operator")
  @Put("/{id}")
  HttpResponse<ParticipantView> register(
      String id, @Body @Valid ParticipantRequest request, Authentication operator) {
    return commanding.answer(
        PartnerIds.of(id), new Command.Register(words(request)), operator.getName());
  }

  static Words words(ParticipantRequest request) {
    return new Words(request.name(), request.type());
  }

  /// Shuts a partner out: from the marker in each partition of the log on, nothing that it says is
  /// admitted and nothing disclosed to it, and its credentials end.
  @Operation(summary = "Suspend a partner")
  @ApiResponse(responseCode = "200", description = "Each partition of the log has the marker")
  @ApiResponse(responseCode = "202", description = "It is decided; the markers are on their way")
  @ApiResponse(responseCode = "409", description = "It does not take part")
  @Post("/{id}/suspension")
  HttpResponse<ParticipantView> suspend(
      String id, @Body @Valid ReasonRequest request, Authentication operator) {
    return commanding.answer(id, new Command.Suspend(request.reason()), operator);
  }

  /// Lets a suspended partner in again, with a new password and a new client.
  @Operation(summary = "Reinstate a partner")
  @ApiResponse(responseCode = "201", description = "It takes part again: its new credentials")
  @ApiResponse(responseCode = "202", description = "It is decided; the markers are on their way")
  @ApiResponse(responseCode = "409", description = "It is not suspended")
  @Post(value = "/{id}/reinstatement", consumes = MediaType.ALL) // It has no body, of any type.
  HttpResponse<ParticipantView> reinstate(String id, Authentication operator) {
    return commanding.answer(id, new Command.Reinstate(), operator);
  }

  /// Gives a partner another password, and another secret of its client. The old ones open no new
  /// connection and get no new token.
  @Post("/{id}/credentials")
  CredentialsView renew(String id) {
    if (!PartnerId.isValid(id)) throw Problems.notFound();
    PartnerId partner = new PartnerId(id);
    return participants
        .renewCredentials(partner)
        .map(told -> CredentialsView.of(partner, told))
        .orElseThrow(Problems::notFound);
  }

  /// All partners, by id.
  @Get
  List<ParticipantView> all() {
    return participants.all().stream()
        .map(participant -> ParticipantView.of(participant, connection))
        .toList();
  }

  /// One partner.
  @Get("/{id}")
  ParticipantView one(String id) {
    if (!PartnerId.isValid(id)) throw Problems.notFound();
    return participants
        .find(new PartnerId(id))
        .map(participant -> ParticipantView.of(participant, connection))
        .orElseThrow(Problems::notFound);
  }
}
