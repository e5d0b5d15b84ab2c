package punchcard.onboarding.stream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import punchcard.avro.Disclosure;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.gateway.FeedPlace;
import punchcard.onboarding.gateway.ReadFeed;
import punchcard.onboarding.gateway.TooFast;

/// Reads feeds for those who ask over HTTP. Whoever waits for something to come holds no consumer
/// meanwhile; it is looked up again and again.
public final class FeedReader implements ReadFeed, AutoCloseable {
  private static final int AT_ONCE = 2;

  private final FeedConsumers consumers;
  private final SchemaRegistry registry;
  private final int partitions;
  private final Duration again;
  private final Predicate<PartnerId> shutOut;
  private final Map<PartnerId, Semaphore> readings = new ConcurrentHashMap<>();
  private final Map<PartnerId, AvroCodec<Disclosure>> codecs = new ConcurrentHashMap<>();

  /// @param kafka bootstrap servers
  /// @param partitions of every feed
  /// @param again after how long it is looked up again for those who wait
  /// @param shutOut asked each time before anything is told
  public FeedReader(
      String kafka,
      SchemaRegistry registry,
      int partitions,
      Duration again,
      Predicate<PartnerId> shutOut) {
    this.consumers = new FeedConsumers(kafka);
    this.registry = registry;
    this.partitions = partitions;
    this.again = again;
    this.shutOut = shutOut;
  }

  @Override
  public Answer read(PartnerId partner, Optional<FeedPlace> after, int limit, Duration wait) {
    Semaphore own = readings.computeIfAbsent(partner, _ -> new Semaphore(AT_ONCE));
    if (!own.tryAcquire())
      throw new TooFast("The feed is read twice at once already.", Duration.ofSeconds(1));
    try {
      return awaited(partner, after, limit, System.nanoTime() + wait.toNanos());
    } finally {
      own.release();
    }
  }

  private Answer awaited(PartnerId partner, Optional<FeedPlace> after, int limit, long until) {
    Answer answer = now(partner, after, limit);
    while (answer instanceof Answer.Page(var disclosed, FeedPlace next)
        && disclosed.isEmpty()
        && System.nanoTime() < until
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(again.toNanos());
      answer = now(partner, Optional.of(next), limit);
    }
    return answer;
  }

  private Answer now(PartnerId partner, Optional<FeedPlace> after, int limit) {
    if (after.filter(place -> place.next().size() != partitions).isPresent())
      return new Answer.Gone();
    Answer answer = consumers.with(consumer -> page(consumer, partner, after, limit));
    return shutOut.test(partner) ? new Answer.ShutOut() : answer;
  }

  private Answer page(
      Consumer<String, byte[]> consumer, PartnerId partner, Optional<FeedPlace> after, int limit) {
    String topic = Topics.partnerFeed(partner).name();
    FeedSection section = new FeedSection(consumer, topic, partitions, after, limit);
    if (section.isGone()) return new Answer.Gone();
    section.read();
    return new Answer.Page(
        section.records().stream().map(record -> disclosed(partner, record)).toList(),
        section.next());
  }

  private Disclosed disclosed(PartnerId partner, ConsumerRecord<String, byte[]> record) {
    Disclosure disclosure =
        codecs
            .computeIfAbsent(partner, it -> new AvroCodec<>(Topics.partnerFeed(it), registry))
            .deserialize(record.topic(), record.value());
    return DisclosureRecords.disclosed(partner, disclosure);
  }

  @Override
  public void close() {
    consumers.close();
  }
}
