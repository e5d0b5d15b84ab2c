package punchcard.runtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for partitions that a topology reads and that no instance has been given, and has the
/// group settle again. A group of static members may settle so: who comes back under its name is
/// given what it had, and its leader does not ask which topics there are by now (KIP-814). What
/// lies there would never be read.
final class WatchSources implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WatchSources.class);

  private final KafkaStreams streams;
  private final StaticMembers members;
  private final Predicate<String> isSource;
  private final Duration pause;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sources").factory());
  private Set<TopicPartition> unreadBefore = Set.of();

  /// @param pause between two looks: longer than it takes the group to notice a new topic itself
  WatchSources(KafkaStreams streams, Topology topology, StaticMembers members, Duration pause) {
    this.streams = streams;
    this.members = members;
    this.pause = pause;
    this.isSource = sources(topology);
  }

  private static Predicate<String> sources(Topology topology) {
    List<Source> sources =
        topology.describe().subtopologies().stream()
            .flatMap(part -> part.nodes().stream())
            .filter(Source.class::isInstance)
            .map(Source.class::cast)
            .toList();
    return topic -> sources.stream().anyMatch(source -> reads(source, topic));
  }

  private static boolean reads(Source source, String topic) {
    return source.topicPattern() == null
        ? source.topicSet().contains(topic)
        : source.topicPattern().matcher(topic).matches();
  }

  void start() {
    long millis = pause.toMillis();
    var _ = thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (streams.state() == KafkaStreams.State.RUNNING) look(unread());
      else unreadBefore = Set.of();
    } catch (ExecutionException | RuntimeException e) {
      log.info("which topics there are is not known: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A new topic's are unread for a moment: only those count that were so the last time.
  private void look(Set<TopicPartition> unread) throws InterruptedException {
    boolean settled = unread.stream().noneMatch(unreadBefore::contains);
    unreadBefore = settled ? unread : Set.of();
    if (settled) return;
    log.warn("nobody reads {}: the group has to settle again", unread);
    members.leave();
  }

  private Set<TopicPartition> unread() throws ExecutionException, InterruptedException {
    Set<TopicPartition> unread = existing();
    for (var instance : streams.metadataForAllStreamsClients())
      unread.removeAll(instance.topicPartitions());
    return unread;
  }

  private Set<TopicPartition> existing() throws ExecutionException, InterruptedException {
    try (Admin admin = members.admin()) {
      List<String> topics = admin.listTopics().names().get().stream().filter(isSource).toList();
      return admin.describeTopics(topics).allTopicNames().get().values().stream()
          .flatMap(WatchSources::partitions)
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  private static Stream<TopicPartition> partitions(TopicDescription topic) {
    return IntStream.range(0, topic.partitions().size())
        .mapToObj(partition -> new TopicPartition(topic.name(), partition));
  }

  @Override
  public void close() {
    var _ = thread.shutdownNow();
  }
}
