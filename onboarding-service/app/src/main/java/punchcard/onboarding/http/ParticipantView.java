package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import punchcard.events.Topics;
import punchcard.onboarding.Participant;

/// A partner, and how it connects.
///
/// @param password told once, when it is made
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticipantView(
    String id,
    String name,
    String type,
    String eventsTopic,
    String feedTopic,
    String bootstrap,
    String registry,
    String username,
    @Nullable String password) {

  static ParticipantView of(Participant participant, Connection connection) {
    return of(participant, connection, null);
  }

  static ParticipantView of(
      Participant participant, Connection connection, @Nullable String password) {
    return new ParticipantView(
        participant.id().value(),
        participant.name(),
        participant.type(),
        Topics.partnerEvents(participant.id()).name(),
        Topics.partnerFeed(participant.id()).name(),
        connection.bootstrap(),
        connection.registry(),
        participant.id().value(),
        password);
  }
}
