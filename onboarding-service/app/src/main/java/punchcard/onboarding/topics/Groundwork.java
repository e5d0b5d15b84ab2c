package punchcard.onboarding.topics;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;

/// Makes the topics and registers the schemas that all services wait for. Only onboarding does so.
public final class Groundwork {
  private static final Logger log = LoggerFactory.getLogger(Groundwork.class);

  /// A record of the largest size that a partner may send, and what is said about it.
  private static final Map<String, String> LARGE =
      Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "2097152");

  private final TopicMaker topics;
  private final SchemaRegistry registry;
  private final int partitions;
  private final List<Topic<?>> stores;
  private volatile boolean done;

  /// @param stores what stores keep under schemas of their own: Streams makes their topics
  public Groundwork(
      TopicMaker topics, SchemaRegistry registry, int partitions, List<Topic<?>> stores) {
    this.topics = topics;
    this.registry = registry;
    this.partitions = partitions;
    this.stores = stores;
  }

  /// Whether everything is there.
  public boolean isDone() {
    return done;
  }

  /// Returns when everything is there, however long Kafka and the registry take to answer.
  ///
  /// @throws InterruptedException if the service is stopped meanwhile
  public void lay() throws InterruptedException {
    UntilItWorks.run("schemas of stores", () -> stores.forEach(this::register));
    UntilItWorks.run("topics", () -> topics.make(Topics.ALL.stream().map(this::wanted).toList()));
    UntilItWorks.run("schemas", () -> Topics.ALL.forEach(this::register));
    done = true;
    log.info("{} topics and their schemas are there", Topics.ALL.size());
  }

  private TopicMaker.Wanted wanted(Topic<?> topic) {
    return new TopicMaker.Wanted(topic, partitionsOf(topic), isLarge(topic) ? LARGE : Map.of());
  }

  private void register(Topic<?> topic) {
    registry.register(topic.subject(), topic.schema());
  }

  /// Versions come into force in the order in which they were published: one partition, one order.
  private int partitionsOf(Topic<?> topic) {
    return Topics.OF_VERSIONS.contains(topic) ? 1 : partitions;
  }

  private static boolean isLarge(Topic<?> topic) {
    return topic.equals(Topics.REJECTED_EVENTS) || topic.equals(Topics.MEMBER_COMMANDS);
  }
}
