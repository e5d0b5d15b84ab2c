package punchcard.ledger.stream;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerReply;
import punchcard.avro.Posting;
import punchcard.avro.ReplyTo;
import punchcard.events.AvroCodec;
import punchcard.events.RegistryUnavailable;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.ledger.Reply;
import punchcard.ledger.Requests;
import punchcard.runtime.replies.ReplyReader;
import punchcard.runtime.replies.WaitingCallers;

/// Asks through the log: the request is appended to `postings`, and the answer comes back through
/// this instance's own partition of `ledger-replies`.
public final class LoggedRequests implements Requests, AutoCloseable {
  /// How long a caller waits before it is told that nothing is known.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration PATIENCE_WITH_MANY = Duration.ofSeconds(30);

  private final int replyPartition;
  private final WaitingCallers<Reply> callers = new WaitingCallers<>();
  private final ReplyReader<LedgerReply, Reply> reader;
  private final Producer<String, Posting> producer;
  private @Nullable Thread reading;

  /// @param instance the number of this instance; its answers come in the partition of that number
  public LoggedRequests(String kafka, int instance, SchemaRegistry registry, ZoneId zone) {
    this.replyPartition = instance;
    this.reader =
        new ReplyReader<>(
            kafka,
            Topics.LEDGER_REPLIES,
            instance,
            registry,
            new ReplyRecords(zone)::read,
            callers);
    this.producer =
        new KafkaProducer<>(
            settings(kafka), new StringSerializer(), new AvroCodec<>(Topics.POSTINGS, registry));
  }

  private static Map<String, Object> settings(String kafka) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
        ProducerConfig.ACKS_CONFIG, "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
        // A caller waits for each: no request is held back for company.
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

  /// Whether a request made now would hear its answer.
  public boolean isReady() {
    return reader.isReading();
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
    if (!isReady()) throw new NotReady("answers cannot be read yet");
    String id = callers.nextId();
    ReplyTo replyTo = new ReplyTo(replyPartition, id);
    Posting posting = RequestRecords.posting(member, ask, replyTo);
    CompletableFuture<Reply> answer = callers.await(id, patience);
    send(id, member, posting, headers);
    return answer;
  }

  private void send(String id, MemberId member, Posting posting, List<Header> headers) {
    try {
      // The callback hears all that the returned future would tell.
      var _ =
          producer.send(
              new ProducerRecord<>(Topics.POSTINGS.name(), null, member.value(), posting, headers),
              (_, failure) -> {
                if (failure != null) callers.fail(id, failure);
              });
    } catch (RegistryUnavailable e) {
      callers.fail(id, e);
      throw new NotReady("the request cannot be written yet", e);
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
