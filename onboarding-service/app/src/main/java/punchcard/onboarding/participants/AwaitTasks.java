package punchcard.onboarding.participants;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.ParticipationHeeded;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.onboarding.participation.Fact;
import punchcard.onboarding.participation.Step.Left;
import punchcard.onboarding.participation.Step.Suspended;

/// Waits until what a partner is now holds everywhere: one that takes part no more, until every
/// partition of the log has the marker; one that takes part again, until every task admits it.
final class AwaitTasks {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration ONE_POLL = Duration.ofMillis(50);

  /// Between the clock of who took the step and the broker's.
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final String kafka;
  private final SchemaRegistry registry;

  AwaitTasks(String kafka, SchemaRegistry registry) {
    this.kafka = kafka;
    this.registry = registry;
  }

  /// Waits for the newest of these facts that says whether the partner takes part.
  ///
  /// @param facts about one partner, in their order
  /// @return whether it holds everywhere, within a few seconds; at once for one that was never shut
  ///     out, since all that it says is admitted since it is there
  boolean await(List<Fact> facts) {
    boolean wasShutOut =
        facts.stream()
            .map(Fact::step)
            .anyMatch(step -> step instanceof Suspended || step instanceof Left);
    if (!wasShutOut) return true;
    Fact change = facts.stream().filter(Fact::changesWhoTakesPart).toList().getLast();
    return Fact.fold(facts).takesPart()
        ? await(Topics.MEMBER_COMMANDS, change, record -> heededBy(record.value(), change))
        : await(Topics.MEMBER_EVENTS, change, record -> markedIn(record, change));
  }

  private static Optional<Integer> heededBy(MemberCommand command, Fact change) {
    return command.getBody() instanceof ParticipationHeeded heeded
            && heeded.getWhat() instanceof ParticipationBegan began
            && isOf(change, began.getParticipantId(), began.getNumber())
        ? Optional.of(heeded.getPartition())
        : Optional.empty();
  }

  private static Optional<Integer> markedIn(
      ConsumerRecord<String, MemberEvent> record, Fact change) {
    return record.value().getBody() instanceof ParticipationEnded ended
            && isOf(change, ended.getParticipantId(), ended.getNumber())
        ? Optional.of(record.partition())
        : Optional.empty();
  }

  private static boolean isOf(Fact fact, String participant, int number) {
    return fact.id().value().equals(participant) && fact.number() == number;
  }

  private <V extends SpecificRecord> boolean await(
      Topic<V> topic,
      Fact change,
      Function<ConsumerRecord<String, V>, Optional<Integer>> partition) {
    try (Consumer<String, V> log = reading(topic, change.signature().at().minus(TOLERANCE))) {
      int all = log.assignment().size();
      Set<Integer> found = new HashSet<>();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (found.size() < all && System.nanoTime() < deadline)
        log.poll(ONE_POLL).forEach(record -> partition.apply(record).ifPresent(found::add));
      return found.size() == all;
    }
  }

  private <V extends SpecificRecord> Consumer<String, V> reading(Topic<V> topic, Instant from) {
    Consumer<String, V> log =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                50),
            new StringDeserializer(),
            new AvroCodec<>(topic, registry));
    Map<TopicPartition, Long> since =
        log.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toMap(part -> part, _ -> from.toEpochMilli()));
    log.assign(since.keySet());
    log.seekToEnd(since.keySet());
    log.offsetsForTimes(since)
        .forEach(
            (part, found) -> {
              if (found != null) log.seek(part, found.offset());
            });
    return log;
  }
}
