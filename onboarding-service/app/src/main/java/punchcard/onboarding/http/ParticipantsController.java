package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import jakarta.validation.Valid;
import java.util.List;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Participant;
import punchcard.onboarding.Participants;
import punchcard.onboarding.Participants.Registration;

/// Operators register partners.
@Controller("/participants")
@Secured(Callers.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ParticipantsController {
  private final Participants participants;
  private final Connection connection;

  ParticipantsController(Participants participants, Connection connection) {
    this.participants = participants;
    this.connection = connection;
  }

  /// Registers a partner: with its topics, rights, subjects and credentials. The password is told
  /// only here; asked for again, a registered partner comes without it.
  @Put("/{id}")
  HttpResponse<ParticipantView> register(
      String id, @Body @Valid ParticipantRequest request, Authentication operator) {
    if (!PartnerId.isValid(id))
      throw Problems.of(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "id must be 2 to 31 lower-case letters, digits and hyphens, beginning with a letter");
    Participant participant = new Participant(new PartnerId(id), request.name(), request.type());
    return switch (participants.register(participant, operator.getName())) {
      case Registration.New(String password) ->
          HttpResponse.created(ParticipantView.of(participant, connection, password));
      case Registration.Renamed(), Registration.Unchanged() ->
          HttpResponse.ok(ParticipantView.of(participant, connection));
    };
  }

  /// Gives a partner another password; the old one opens no new connection.
  @Post("/{id}/credentials")
  CredentialsView renew(String id) {
    if (!PartnerId.isValid(id)) throw Problems.notFound();
    return participants
        .renewPassword(new PartnerId(id))
        .map(password -> new CredentialsView(id, password))
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
