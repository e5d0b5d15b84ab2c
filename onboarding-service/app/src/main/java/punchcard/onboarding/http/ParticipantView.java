package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.events.Topics;
import punchcard.onboarding.Credentials;
import punchcard.onboarding.Participant;
import punchcard.onboarding.participation.Participation;
import punchcard.onboarding.participation.Participation.Barred;
import punchcard.onboarding.participation.Participation.Gone;
import punchcard.onboarding.participation.Participation.Invited;
import punchcard.onboarding.participation.Participation.Joining;
import punchcard.onboarding.participation.Participation.Outside;
import punchcard.onboarding.participation.Participation.Proposed;
import punchcard.onboarding.participation.Participation.TakingPart;
import punchcard.onboarding.participation.Participation.Words;

/// A partner, and how it connects.
///
/// @param status `PROPOSED`, `INVITED`, `JOINING`, `TAKES_PART`, `SUSPENDED`, `LEFT` or `OUTSIDE`
/// @param reason why it is suspended, or has left
/// @param issuer the OpenID provider
/// @param password told once, when it is made, and so are `clientId` and `clientSecret`
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticipantView(
    String id,
    String name,
    String type,
    String status,
    @Nullable String reason,
    String eventsTopic,
    String feedTopic,
    String bootstrap,
    String registry,
    String issuer,
    String username,
    @Nullable String password,
    @Nullable String clientId,
    @Nullable String clientSecret) {

  private static final Words NONE = new Words("", "");

  /// What the state is called, and why it is so.
  private record Status(String name, Words words, @Nullable String reason) {
    static Status of(Participation state) {
      return switch (state) {
        case Outside _ -> new Status("OUTSIDE", NONE, null);
        case Proposed(Words words, _) -> new Status("PROPOSED", words, null);
        case Invited(Words words, _) -> new Status("INVITED", words, null);
        case Joining(Words words, _) -> new Status("JOINING", words, null);
        case TakingPart(Words words, _) -> new Status("TAKES_PART", words, null);
        case Barred(Words words, _, String reason) -> new Status("SUSPENDED", words, reason);
        case Gone(Words words, String reason) -> new Status("LEFT", words, reason);
      };
    }
  }

  static ParticipantView of(Participant participant, Connection connection) {
    return of(participant, connection, Optional.empty());
  }

  static ParticipantView of(
      Participant participant, Connection connection, Optional<Credentials> told) {
    Status status = Status.of(participant.state());
    return new ParticipantView(
        participant.id().value(),
        status.words().name(),
        status.words().type(),
        status.name(),
        status.reason(),
        Topics.partnerEvents(participant.id()).name(),
        Topics.partnerFeed(participant.id()).name(),
        connection.bootstrap(),
        connection.registry(),
        connection.issuer(),
        participant.id().value(),
        told.map(Credentials::password).orElse(null),
        told.flatMap(Credentials::client).map(Credentials.Client::id).orElse(null),
        told.flatMap(Credentials::client).map(Credentials.Client::secret).orElse(null));
  }
}
