package punchcard.systemtests.driver;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import punchcard.local.Addresses;
import punchcard.local.component.Part;

/// How far each service has come with its log, by Kafka's offsets; the miners', by those in their
/// database.
public final class Pipeline implements AutoCloseable {
  /// Who measures how long a broker is away does not wait a second to ask again.
  private static final int SOON_MILLIS = 100;

  private static final Pattern PARTNER_EVENTS = Pattern.compile("partner\\..*\\.events");

  private final Admin admin;
  private final Analyst analyst;

  Pipeline(Addresses at, Analyst analyst) {
    this.admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                at.kafka(),
                "default.api.timeout.ms",
                3_000,
                "request.timeout.ms",
                2_000,
                "reconnect.backoff.max.ms",
                SOON_MILLIS,
                "retry.backoff.max.ms",
                SOON_MILLIS));
    this.analyst = analyst;
  }

  /// How much a service has done: the offsets that it has committed of its input, all partitions
  /// together.
  public long done(Part service) {
    return switch (service) {
      case ONBOARDING, RULES, LEDGER -> sum(committed(service));
      case MINER -> mined();
      case KAFKA, REGISTRY, POSTGRES, OPENID, MAIL ->
          throw new IllegalArgumentException("" + service);
    };
  }

  /// How much of what partners have published is not posted: what waits for onboarding, the rules
  /// and the ledger. It counts the marks of transactions, too, which are few where much waits.
  public long inFlight() {
    return left(Part.ONBOARDING) + left(Part.RULES) + left(Part.LEDGER);
  }

  /// The stable names of the instances that have a part of a service's input to read.
  public List<String> owners(Part service) {
    return answer(admin.describeConsumerGroups(List.of(group(service))).all()).values().stream()
        .flatMap(group -> group.members().stream())
        .filter(member -> reads(member, service))
        .flatMap(member -> member.groupInstanceId().stream())
        .toList();
  }

  private static boolean reads(MemberDescription member, Part service) {
    return member.assignment().topicPartitions().stream()
        .anyMatch(partition -> isInput(service, partition.topic()));
  }

  private long left(Part service) {
    Map<TopicPartition, Long> done = committed(service);
    return ends(service).entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - done.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  private Map<TopicPartition, Long> committed(Part service) {
    return answer(admin.listConsumerGroupOffsets(group(service)).partitionsToOffsetAndMetadata())
        .entrySet()
        .stream()
        .filter(offset -> isInput(service, offset.getKey().topic()))
        .filter(offset -> offset.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
  }

  private Map<TopicPartition, Long> ends(Part service) {
    Predicate<String> inputs = topic -> isInput(service, topic);
    List<String> topics = answer(admin.listTopics().names()).stream().filter(inputs).toList();
    Map<TopicPartition, OffsetSpec> latest =
        answer(admin.describeTopics(topics).allTopicNames()).values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(p -> new TopicPartition(topic.name(), p.partition())))
            .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
    return answer(admin.listOffsets(latest).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  private long mined() {
    try {
      return analyst.mined();
    } catch (SQLException e) {
      throw new IllegalStateException("the reporting database does not answer", e);
    }
  }

  private static String group(Part service) {
    return switch (service) {
      case ONBOARDING -> "onboarding";
      case RULES -> "rules";
      case LEDGER -> "ledger";
      case MINER, KAFKA, REGISTRY, POSTGRES, OPENID, MAIL ->
          throw new IllegalArgumentException(service + " commits no offsets to Kafka");
    };
  }

  private static boolean isInput(Part service, String topic) {
    return switch (service) {
      case ONBOARDING -> PARTNER_EVENTS.matcher(topic).matches();
      case RULES -> topic.equals("member-events");
      case LEDGER -> topic.equals("postings");
      case MINER, KAFKA, REGISTRY, POSTGRES, OPENID, MAIL -> false;
    };
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
