package punchcard.onboarding.index;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import punchcard.avro.MemberEvent;
import punchcard.events.Topics;
import punchcard.kernel.EventId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.EventKey;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.index.AdmittedEvents.Step;
import punchcard.runtime.Backlog;
import punchcard.runtime.Endless;

/// Keeps the index up to the log's end. Where to read on stands in the database beside the keys;
/// the group only shares the partitions out.
final class IndexLog implements Endless.Work {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<String, MemberEvent> consumer;
  private final AdmittedEvents index;
  private final Pseudonyms pseudonyms;
  private final Backlog admission;
  private final Map<Integer, Long> indexed = new HashMap<>();

  /// @param consumer read-committed, in a group, committing nothing
  /// @param admission which goes first
  IndexLog(
      Consumer<String, MemberEvent> consumer,
      AdmittedEvents index,
      Pseudonyms pseudonyms,
      Backlog admission) {
    this.consumer = consumer;
    this.index = index;
    this.pseudonyms = pseudonyms;
    this.admission = admission;
  }

  @Override
  public void begin() throws SQLException {
    index.createTables();
    consumer.subscribe(List.of(Topics.MEMBER_EVENTS.name()), new TakeUp());
  }

  @Override
  public void once() throws SQLException {
    admission.giveWay();
    ConsumerRecords<String, MemberEvent> records = consumer.poll(POLL);
    List<Step> steps = steps();
    if (steps.isEmpty()) return;
    if (!index.add(keys(records), steps))
      throw new IllegalStateException("another instance indexes these partitions: begin again");
    steps.forEach(step -> indexed.put(step.partition(), step.to()));
  }

  /// By the consumer's position, which also passes the ends of transactions that carry no record.
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    indexed.forEach(
        (partition, from) -> {
          long to = consumer.position(at(partition));
          if (to != from) steps.add(new Step(partition, from, to));
        });
    return steps;
  }

  private List<EventKey> keys(ConsumerRecords<String, MemberEvent> records) {
    List<EventKey> keys = new ArrayList<>();
    for (ConsumerRecord<String, MemberEvent> record : records)
      key(record.value()).ifPresent(keys::add);
    return keys;
  }

  /// Markers come from no partner and are in no index.
  private Optional<EventKey> key(MemberEvent event) {
    return Optional.ofNullable(event.getPartner())
        .map(p -> pseudonyms.event(new PartnerId(p), new EventId(event.getEventId())));
  }

  private static TopicPartition at(int partition) {
    return new TopicPartition(Topics.MEMBER_EVENTS.name(), partition);
  }

  @Override
  public void close() {
    consumer.close();
  }

  /// Begins partitions where the database says.
  private final class TakeUp implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      try {
        index
            .begin(partitions.stream().map(TopicPartition::partition).toList())
            .forEach(this::seek);
      } catch (SQLException e) {
        throw new IllegalStateException("the database does not say where to read on", e);
      }
    }

    private void seek(int partition, long offset) {
      consumer.seek(at(partition), offset);
      indexed.put(partition, offset);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(partition -> indexed.remove(partition.partition()));
    }
  }
}
