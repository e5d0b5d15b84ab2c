package punchcard.runtime.replies;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import punchcard.events.AvroCodec;
import punchcard.events.RegistryUnavailable;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.Unavailable;

/// Asks through the log: a question is appended to a topic, and its answer comes back through this
/// instance's own partition of a topic of replies.
///
/// @param <Q> the questions
/// @param <A> the answers
public final class LoggedQuestions<Q extends SpecificRecord, A> implements AutoCloseable {
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(5);

  private final Topic<Q> questions;
  private final int replyPartition;
  private final WaitingCallers<A> callers;
  private final ReplyReader<?, A> reader;
  private final Producer<String, Q> producer;
  private @Nullable Thread reading;

  private LoggedQuestions(
      String kafka,
      int replyPartition,
      SchemaRegistry registry,
      Topic<Q> questions,
      WaitingCallers<A> callers,
      ReplyReader<?, A> reader) {
    this.questions = questions;
    this.replyPartition = replyPartition;
    this.callers = callers;
    this.reader = reader;
    this.producer =
        new KafkaProducer<>(
            settings(kafka), new StringSerializer(), new AvroCodec<>(questions, registry));
  }

  /// How one instance asks.
  ///
  /// @param settings its number is that of the partition in which its answers come
  /// @param most how many questions may wait for their answers: what is answered within a caller's
  ///     patience, even where that is slow
  /// @param look how long the reader of answers waits before it looks again: the broker wakes it
  ///     late for answers that come with a transaction, and at once for others
  /// @param answer makes an answer of a record of the replies
  public static <Q extends SpecificRecord, R extends SpecificRecord, A> LoggedQuestions<Q, A> of(
      ServiceSettings settings,
      SchemaRegistry registry,
      Topic<Q> questions,
      Topic<R> replies,
      int most,
      Duration look,
      Function<R, A> answer) {
    int instance = settings.instance();
    if (instance >= settings.partitions())
      throw new IllegalArgumentException(
          "PUNCHCARD_INSTANCE must be less than PUNCHCARD_PARTITIONS: each has its reply"
              + " partition");
    WaitingCallers<A> callers = new WaitingCallers<>(most);
    ReplyReader<R, A> reader =
        new ReplyReader<>(settings.kafka(), replies, instance, registry, look, answer, callers);
    return new LoggedQuestions<>(settings.kafka(), instance, registry, questions, callers, reader);
  }

  private static Map<String, Object> settings(String kafka) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
        ProducerConfig.ACKS_CONFIG, "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
        // A caller waits for each: no question is held back for company.
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

  /// Whether a question asked now would hear its answer.
  public boolean isReady() {
    return reader.isReading();
  }

  /// Asks. The answer fails if the question is known not to be in the log, and with a
  /// TimeoutException if nothing is known.
  ///
  /// @param key of the question's record
  /// @param patience how long the caller waits
  /// @param question made of the partition to answer into, and the name to answer under
  /// @throws Unavailable if nothing was asked
  public CompletionStage<A> ask(
      String key, Duration patience, List<Header> headers, Question<Q> question) {
    if (!isReady()) throw new Unavailable("answers cannot be read yet");
    if (callers.areTooMany()) throw new Unavailable("too many questions wait for their answers");
    String id = callers.nextId();
    Q asked = question.answeredTo(replyPartition, id);
    CompletionStage<A> answer = callers.await(id, patience);
    send(id, new ProducerRecord<>(questions.name(), null, key, asked, headers));
    return answer;
  }

  /// Tells the caller of this process who waits under this id, if one does, what the log has
  /// already: that need not come through a topic.
  ///
  /// @param answer made where somebody waits
  /// @return whether somebody does
  public boolean tell(String id, Supplier<A> answer) {
    return callers.tell(id, answer);
  }

  /// What is asked, once it is known where the answer goes.
  @FunctionalInterface
  public interface Question<Q> {
    /// The record that asks.
    Q answeredTo(int replyPartition, String correlationId);
  }

  private void send(String id, ProducerRecord<String, Q> record) {
    try {
      // The callback hears all that the returned future would tell.
      var _ =
          producer.send(
              record,
              (_, failure) -> {
                if (failure != null) callers.fail(id, failure);
              });
    } catch (RegistryUnavailable e) {
      callers.fail(id, e);
      throw new Unavailable("the question cannot be written yet", e);
    }
  }

  @Override
  public void close() {
    reader.close();
    producer.close(TIME_TO_CLOSE);
    try {
      if (reading != null) reading.join(TIME_TO_CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
