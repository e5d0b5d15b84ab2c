package punchcard.onboarding.participants;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import punchcard.avro.ParticipantEvent;
import punchcard.avro.ParticipantRegistered;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Participant;
import punchcard.onboarding.topics.KafkaDisagrees;

/// The facts about partners, in the topic `participants`. Each question first reads on to the
/// topic's end, so an answer holds what was written before it, by whichever instance.
final class ParticipantLog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<String, ParticipantEvent> consumer;
  private final Producer<String, ParticipantEvent> producer;
  private final Map<PartnerId, Participant> known = new TreeMap<>();
  private List<TopicPartition> partitions = List.of();

  /// @param consumer read-committed, with no group
  /// @param producer idempotent, `acks=all`
  ParticipantLog(
      Consumer<String, ParticipantEvent> consumer, Producer<String, ParticipantEvent> producer) {
    this.consumer = consumer;
    this.producer = producer;
  }

  /// All participants at this moment, by id.
  synchronized Map<PartnerId, Participant> current() {
    if (partitions.isEmpty()) assign();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
      consumer.poll(POLL).forEach(record -> evolve(record.value()));
    return new TreeMap<>(known);
  }

  private void assign() {
    partitions =
        consumer.partitionsFor(Topics.PARTICIPANTS.name()).stream()
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private void evolve(ParticipantEvent event) {
    PartnerId id = new PartnerId(event.getParticipantId());
    switch (event.getBody()) {
      case ParticipantRegistered registered ->
          known.put(id, new Participant(id, registered.getName(), registered.getType()));
      default -> throw new IllegalStateException("an unknown fact about " + id + ": " + event);
    }
  }

  /// Returns when the log has it.
  void append(Participant participant, String actor, Instant now) {
    ParticipantEvent event =
        new ParticipantEvent(
            participant.id().value(),
            now,
            actor,
            new ParticipantRegistered(participant.name(), participant.type()));
    try {
      producer
          .send(new ProducerRecord<>(Topics.PARTICIPANTS.name(), participant.id().value(), event))
          .get();
    } catch (ExecutionException e) {
      throw new KafkaDisagrees("the registration was not written: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaDisagrees("interrupted while the registration was written");
    }
  }

  @Override
  public synchronized void close() {
    consumer.close();
    producer.close();
  }
}
