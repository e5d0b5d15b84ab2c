package punchcard.onboarding.topics;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import punchcard.events.Leaders;
import punchcard.events.Retention;
import punchcard.events.Topic;

/// Makes topics as they must be, whatever part of that was done before.
public final class TopicMaker {
  private static final String ONE_DAY = "86400000";

  private final Admin admin;

  public TopicMaker(Admin admin) {
    this.admin = admin;
  }

  /// A topic as it must be.
  ///
  /// @param settings beyond retention and the time stamps of the broker
  public record Wanted(Topic<?> topic, int partitions, Map<String, String> settings) {
    private String name() {
      return topic.name();
    }

    private Map<String, String> all() {
      return TopicMaker.settings(topic.retention(), settings);
    }

    private NewTopic whole() {
      return new NewTopic(name(), Optional.of(partitions), Optional.empty()).configs(all());
    }
  }

  /// Returns when the topic is there with this many partitions and these settings, and can be
  /// published to.
  ///
  /// @param settings beyond retention and the time stamps of the broker
  /// @throws KafkaDisagrees if it is there with another number of partitions
  public void make(Topic<?> topic, int partitions, Map<String, String> settings) {
    make(List.of(new Wanted(topic, partitions, settings)));
  }

  /// Returns when all these topics are there as they must be, and can be published to. Kafka is
  /// asked once for all, and told only what is not so yet: a service that comes back has others
  /// wait for it.
  ///
  /// @throws KafkaDisagrees if one is there with another number of partitions
  public void make(List<Wanted> topics) {
    List<Wanted> found = foundByCreating(topics);
    if (!found.isEmpty()) {
      checkPartitions(found);
      set(found);
    }
    awaitLeaders(topics);
  }

  private void awaitLeaders(List<Wanted> topics) {
    try {
      Leaders.await(
          admin, topics.stream().collect(Collectors.toMap(Wanted::name, Wanted::partitions)));
    } catch (ExecutionException e) {
      throw KafkaDisagrees.because(e);
    } catch (InterruptedException e) {
      throw KafkaDisagrees.interrupted(e);
    }
  }

  private static Map<String, String> settings(Retention retention, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(retention.topicSettings());
    // With producers' timestamps, a backfill's old dates would be deleted by retention.
    all.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    // Only closed segments are deleted: an hour's retention needs segments of an hour.
    if (retention instanceof Retention.Of(var duration))
      all.put(
          TopicConfig.SEGMENT_MS_CONFIG,
          String.valueOf(Math.min(duration.toMillis(), Long.parseLong(ONE_DAY))));
    all.putAll(more);
    return all;
  }

  /// Creates what is not there.
  ///
  /// @return what was
  private List<Wanted> foundByCreating(List<Wanted> topics) {
    Map<String, KafkaFuture<Void>> created =
        admin.createTopics(topics.stream().map(Wanted::whole).toList()).values();
    List<Wanted> found = new ArrayList<>();
    for (Wanted topic : topics)
      if (!isCreated(requireNonNull(created.get(topic.name())))) found.add(topic);
    return found;
  }

  private static boolean isCreated(KafkaFuture<Void> creation) {
    try {
      creation.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) return false;
      throw KafkaDisagrees.because(e);
    } catch (InterruptedException e) {
      throw KafkaDisagrees.interrupted(e);
    }
  }

  private void checkPartitions(List<Wanted> topics) {
    List<String> names = topics.stream().map(Wanted::name).toList();
    Map<String, TopicDescription> found =
        KafkaDisagrees.orAnswer(admin.describeTopics(names).allTopicNames());
    for (Wanted topic : topics) {
      int partitions = requireNonNull(found.get(topic.name())).partitions().size();
      if (partitions != topic.partitions())
        throw new KafkaDisagrees(
            "%s has %d partitions, and needs %d"
                .formatted(topic.name(), partitions, topic.partitions()));
    }
  }

  private void set(List<Wanted> topics) {
    Map<ConfigResource, Map<String, String>> wanted =
        topics.stream().collect(Collectors.toMap(it -> resource(it.name()), Wanted::all));
    Map<ConfigResource, Config> found =
        KafkaDisagrees.orAnswer(admin.describeConfigs(wanted.keySet()).all());
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    wanted.forEach(
        (topic, settings) -> {
          List<AlterConfigOp> differing = differing(requireNonNull(found.get(topic)), settings);
          if (!differing.isEmpty()) changes.put(topic, differing);
        });
    if (!changes.isEmpty()) KafkaDisagrees.orAnswer(admin.incrementalAlterConfigs(changes).all());
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  /// What a broker's default happens to give is set all the same: that may change.
  private static List<AlterConfigOp> differing(Config found, Map<String, String> wanted) {
    List<AlterConfigOp> operations = new ArrayList<>();
    wanted.forEach(
        (key, value) -> {
          ConfigEntry now = found.get(key);
          boolean isSet = now.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
          if (!isSet || !value.equals(now.value()))
            operations.add(
                new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET));
        });
    return operations;
  }
}
