package punchcard.onboarding.erasures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import punchcard.avro.Erasure;
import punchcard.avro.KeyDestroyed;
import punchcard.avro.MemberCommand;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.onboarding.person.PersonKeys;
import punchcard.runtime.Endless;

/// Reads all erasures there ever were, destroys their keys, also if that was done before, and says
/// so to the member's own task; then waits for more. So a database that was restored from yesterday
/// brings nobody back.
final class DestroyKeys implements Endless.Work {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<String, Erasure> consumer;
  private final Producer<String, MemberCommand> producer;
  private final PersonKeys keys;
  private final Runnable caughtUp;
  private Map<TopicPartition, Long> ends = Map.of();
  private boolean behind = true;

  /// @param caughtUp is told when all erasures are done that there were at the beginning
  DestroyKeys(
      Consumer<String, Erasure> consumer,
      Producer<String, MemberCommand> producer,
      PersonKeys keys,
      Runnable caughtUp) {
    this.consumer = consumer;
    this.producer = producer;
    this.keys = keys;
    this.caughtUp = caughtUp;
  }

  @Override
  public void begin() {
    List<TopicPartition> all =
        consumer.partitionsFor(Topics.ERASURES.name()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    ends = consumer.endOffsets(all);
  }

  @Override
  public void once() throws ExecutionException, InterruptedException {
    for (ConsumerRecord<String, Erasure> record : consumer.poll(POLL)) destroy(record.value());
    if (behind && isAtEnds()) {
      behind = false;
      caughtUp.run();
    }
  }

  private boolean isAtEnds() {
    BooleanSupplier reached =
        () ->
            ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    return reached.getAsBoolean();
  }

  private void destroy(Erasure erasure) throws ExecutionException, InterruptedException {
    String member = erasure.getMemberId();
    keys.destroy(new MemberId(member));
    MemberCommand done =
        new MemberCommand("", null, Instant.now(), null, null, new KeyDestroyed(member), false);
    var _ = producer.send(new ProducerRecord<>(Topics.MEMBER_COMMANDS.name(), member, done)).get();
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
