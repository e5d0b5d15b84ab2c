package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import punchcard.avro.MemberCommand;
import punchcard.avro.OnboardingReply;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.onboarding.member.AskMember;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.Unavailable;
import punchcard.runtime.replies.LoggedQuestions;

/// Asks through the log: the command is appended to `member-commands`, and the answer comes back
/// through `onboarding-replies`, or in memory where the task that gives it is in this process.
public final class LoggedCommands implements AskMember, AutoCloseable {
  /// How long a caller waits before it is told that nothing is known.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Two commits each, of some tens of milliseconds.
  private static final int MOST_WAITING = 500;

  /// Only refusals come with a transaction.
  private static final Duration LOOK = Duration.ofMillis(50);

  private final LoggedQuestions<MemberCommand, Answer> questions;
  private final InstantSource clock;

  public LoggedCommands(ServiceSettings settings, SchemaRegistry registry, InstantSource clock) {
    this.questions =
        LoggedQuestions.of(
            settings,
            registry,
            Topics.MEMBER_COMMANDS,
            Topics.ONBOARDING_REPLIES,
            MOST_WAITING,
            LOOK,
            MemberReplies::read);
    this.clock = clock;
  }

  /// How they are asked.
  public LoggedQuestions<?, ?> questions() {
    return questions;
  }

  @Override
  public CompletionStage<Answer> ask(
      MemberId member, String request, Speaker speaker, Demand demand) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      return questions.ask(
          member.value(),
          PATIENCE,
          List.of(),
          (partition, id) ->
              AskedOfMembers.command(member, request, speaker, demand, partition, id, now));
    } catch (Unavailable e) {
      throw new NotReady(String.valueOf(e.getMessage()), e);
    }
  }

  /// Tells a caller of this process what the log has.
  ///
  /// @return whether the reply is for one
  public boolean tell(OnboardingReply reply) {
    return questions.tell(reply.getCorrelationId(), () -> MemberReplies.read(reply));
  }

  @Override
  public void close() {
    questions.close();
  }
}
