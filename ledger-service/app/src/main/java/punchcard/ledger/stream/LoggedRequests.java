package punchcard.ledger.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Header;
import punchcard.avro.Posting;
import punchcard.avro.ReplyTo;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.ledger.Reply;
import punchcard.ledger.Requests;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.Unavailable;
import punchcard.runtime.replies.LoggedQuestions;

/// Asks through the log: the request is appended to `postings`, and the answer comes back through
/// `ledger-replies`.
public final class LoggedRequests implements Requests, AutoCloseable {
  /// Some batches, each of up to a thousand.
  private static final int MOST_WAITING = 5_000;

  /// How long a caller waits before it is told that nothing is known.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration PATIENCE_WITH_MANY = Duration.ofSeconds(30);

  /// All answers come with a transaction.
  private static final Duration LOOK = Duration.ofMillis(5);

  private final LoggedQuestions<Posting, Reply> questions;

  public LoggedRequests(ServiceSettings settings, SchemaRegistry registry) {
    this.questions =
        LoggedQuestions.of(
            settings,
            registry,
            Topics.POSTINGS,
            Topics.LEDGER_REPLIES,
            MOST_WAITING,
            LOOK,
            new ReplyRecords(settings.zone())::read);
  }

  /// How they are asked.
  public LoggedQuestions<?, ?> questions() {
    return questions;
  }

  @Override
  public CompletionStage<Reply> ask(MemberId member, Ask ask) {
    return ask(member, ask, PATIENCE, List.of());
  }

  @Override
  public CompletionStage<Reply> askAmongMany(MemberId member, Ask ask) {
    return ask(member, ask, PATIENCE_WITH_MANY, List.of(AmongMany.HEADER));
  }

  private CompletionStage<Reply> ask(
      MemberId member, Ask ask, Duration patience, List<Header> headers) {
    try {
      return questions.ask(
          member.value(),
          patience,
          headers,
          (partition, id) -> RequestRecords.posting(member, ask, new ReplyTo(partition, id)));
    } catch (Unavailable e) {
      throw new NotReady(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    questions.close();
  }
}
