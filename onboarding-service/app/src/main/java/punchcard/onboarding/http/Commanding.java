package punchcard.onboarding.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Participants;
import punchcard.onboarding.Participants.Answer;
import punchcard.onboarding.participation.Command;
import punchcard.onboarding.participation.Signature;

/// Does what a caller wants of a partner, and answers what became of it.
@Singleton
class Commanding {
  private final Participants participants;
  private final Connection connection;
  private final InstantSource clock;

  Commanding(Participants participants, Connection connection, InstantSource clock) {
    this.participants = participants;
    this.connection = connection;
    this.clock = clock;
  }

  /// To the millisecond, as the log has it.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// @throws org.zalando.problem.ThrowableProblem if it may not be
  HttpResponse<ParticipantView> answer(String id, Command command, Authentication caller) {
    return answer(partner(id), command, caller.getName());
  }

  /// @throws org.zalando.problem.ThrowableProblem if it may not be
  HttpResponse<ParticipantView> answer(PartnerId id, Command command, String by) {
    Answer.Done done = done(id, command, by);
    return HttpResponse.<ParticipantView>status(statusOf(done))
        .body(ParticipantView.of(done.participant(), connection, done.credentials()));
  }

  /// @throws org.zalando.problem.ThrowableProblem if it may not be
  Answer.Done done(PartnerId id, Command command, String by) {
    return switch (participants.decide(id, command, new Signature(by, now()))) {
      case Answer.Refused(var objection) -> throw ParticipantProblems.refused(objection);
      case Answer.Done done -> done;
    };
  }

  private static HttpStatus statusOf(Answer.Done done) {
    if (!done.isEverywhere()) return HttpStatus.ACCEPTED;
    return done.credentials().isPresent() ? HttpStatus.CREATED : HttpStatus.OK;
  }

  private static PartnerId partner(String id) {
    if (!PartnerId.isValid(id)) throw Problems.notFound();
    return new PartnerId(id);
  }
}
