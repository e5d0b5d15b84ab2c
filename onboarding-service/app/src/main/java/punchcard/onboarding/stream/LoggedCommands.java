package punchcard.onboarding.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.MemberCommand;
import punchcard.avro.OnboardingReply;
import punchcard.events.AvroCodec;
import punchcard.events.RegistryUnavailable;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.onboarding.consent.AskConsent;
import punchcard.onboarding.consent.ConsentCommand.Demand;
import punchcard.onboarding.consent.Evidence;
import punchcard.runtime.replies.ReplyReader;
import punchcard.runtime.replies.WaitingCallers;

/// Asks through the log: the command is appended to `member-commands`, and the answer comes back
/// through this instance's own partition of `onboarding-replies`.
public final class LoggedCommands implements AskConsent, AutoCloseable {
  /// How long a caller waits before it is told that nothing is known.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final int replyPartition;
  private final InstantSource clock;
  private final WaitingCallers<Answer> callers = new WaitingCallers<>();
  private final ReplyReader<OnboardingReply, Answer> reader;
  private final Producer<String, MemberCommand> producer;
  private @Nullable Thread reading;

  /// @param instance the number of this instance; its answers come in the partition of that number
  public LoggedCommands(String kafka, int instance, SchemaRegistry registry, InstantSource clock) {
    this.replyPartition = instance;
    this.clock = clock;
    this.reader =
        new ReplyReader<>(
            kafka, Topics.ONBOARDING_REPLIES, instance, registry, ConsentReplies::read, callers);
    this.producer =
        new KafkaProducer<>(
            settings(kafka),
            new StringSerializer(),
            new AvroCodec<>(Topics.MEMBER_COMMANDS, registry));
  }

  private static Map<String, Object> settings(String kafka) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
        ProducerConfig.ACKS_CONFIG, "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
        // A caller waits for each: no command is held back for company.
        ProducerConfig.LINGER_MS_CONFIG, 0,
        // What cannot be sent while the caller waits is not sent behind its back.
        ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
  }

  /// Begins to read answers. The topics are there.
  public void start() {
    reading = Thread.ofPlatform().name("reply-reader").start(reader);
  }

  /// Whether a command given now would hear its answer.
  public boolean isReady() {
    return reader.isReading();
  }

  @Override
  public CompletionStage<Answer> ask(
      MemberId member, String request, Evidence evidence, Demand demand) {
    if (!isReady()) throw new NotReady("answers cannot be read yet");
    String id = callers.nextId();
    MemberCommand command =
        ConsentCommands.asked(
            member,
            request,
            evidence,
            demand,
            replyPartition,
            id,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    CompletableFuture<Answer> answer = callers.await(id, PATIENCE);
    send(id, member, command);
    return answer;
  }

  private void send(String id, MemberId member, MemberCommand command) {
    try {
      // The callback hears all that the returned future would tell.
      var _ =
          producer.send(
              new ProducerRecord<>(Topics.MEMBER_COMMANDS.name(), member.value(), command),
              (_, failure) -> {
                if (failure != null) callers.fail(id, failure);
              });
    } catch (RegistryUnavailable e) {
      callers.fail(id, e);
      throw new NotReady("the command cannot be written yet", e);
    }
  }

  @Override
  public void close() {
    reader.close();
    producer.close(PATIENCE);
    try {
      if (reading != null) reading.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
