package punchcard.onboarding.participants;

import java.util.Optional;
import punchcard.avro.MemberCommand;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.onboarding.participation.Fact;
import punchcard.onboarding.participation.Step;

/// What each admission task is told of a fact about a partner: whether it takes part from now on.
final class TaskCommands {
  private TaskCommands() {}

  static Optional<MemberCommand> of(Fact fact) {
    String id = fact.id().value();
    return switch (fact.step()) {
      case Step.Registered _, Step.Reinstated _ ->
          Optional.of(command(fact, new ParticipationBegan(id, fact.number())));
      case Step.Suspended _, Step.Left _ ->
          Optional.of(command(fact, new ParticipationEnded(id, fact.number())));
      case Step.Signed _, Step.Issued _, Step.Accepted _, Step.Declined _ -> Optional.empty();
    };
  }

  private static MemberCommand command(Fact fact, Object body) {
    return new MemberCommand(
        fact.id().value(), null, fact.signature().at(), null, null, body, false);
  }
}
