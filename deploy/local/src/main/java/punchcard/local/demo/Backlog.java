package punchcard.local.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.local.Addresses;

/// Asks the brokers how much of a topic a service has yet to process. A service commits its
/// position with what it made of the records before it, so nothing to do means that everything is
/// written.
final class Backlog implements AutoCloseable {
  private final Admin admin;

  Backlog(Addresses stack) {
    this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()));
  }

  /// How much these partners published that is neither admitted nor rejected.
  long toAdmit(Collection<String> partners) {
    return of(
        "onboarding",
        partners.stream().map(p -> Topics.partnerEvents(new PartnerId(p)).name()).toList());
  }

  /// How much was admitted that the rules have not seen.
  long forRules() {
    return of("rules", List.of(Topics.MEMBER_EVENTS.name()));
  }

  /// How much is to be posted.
  long forLedger() {
    return of("ledger", List.of(Topics.POSTINGS.name()));
  }

  /// How much is on its way from these partners to the journal.
  long inFlight(Collection<String> partners) {
    return toAdmit(partners) + forRules() + forLedger();
  }

  private long of(String group, Collection<String> topics) {
    Map<TopicPartition, Long> ends = ends(topics);
    Map<TopicPartition, OffsetAndMetadata> done =
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - offset(done.get(end.getKey()))))
        .sum();
  }

  private static long offset(@Nullable OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }

  private Map<TopicPartition, Long> ends(Collection<String> topics) {
    Map<TopicPartition, OffsetSpec> latest =
        answer(admin.describeTopics(topics).allTopicNames()).values().stream()
            .flatMap(Backlog::partitions)
            .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
    return answer(admin.listOffsets(latest).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
  }

  private static Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition()));
  }

  private static long offset(ListOffsetsResultInfo end) {
    return end.offset();
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new DemoFailed("Kafka does not say how far the services are", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("interrupted while asking Kafka", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
