package punchcard.onboarding.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
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

  /// Returns when the topic is there with this many partitions and these settings, and can be
  /// published to.
  ///
  /// @param settings beyond retention and the time stamps of the broker
  /// @throws KafkaDisagrees if it is there with another number of partitions
  public void make(Topic<?> topic, int partitions, Map<String, String> settings) {
    Map<String, String> all = settings(topic.retention(), settings);
    NewTopic wanted =
        new NewTopic(topic.name(), Optional.of(partitions), Optional.empty()).configs(all);
    if (!created(wanted)) {
      checkPartitions(topic.name(), partitions);
      set(topic.name(), all);
    }
    awaitLeaders(topic.name(), partitions);
  }

  private void awaitLeaders(String name, int partitions) {
    try {
      Leaders.await(admin, name, partitions);
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

  private boolean created(NewTopic topic) {
    try {
      admin.createTopics(List.of(topic)).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) return false;
      throw KafkaDisagrees.because(e);
    } catch (InterruptedException e) {
      throw KafkaDisagrees.interrupted(e);
    }
  }

  private void checkPartitions(String name, int wanted) {
    KafkaFuture<TopicDescription> found =
        admin.describeTopics(List.of(name)).topicNameValues().get(name);
    int partitions = KafkaDisagrees.orAnswer(Objects.requireNonNull(found)).partitions().size();
    if (partitions != wanted)
      throw new KafkaDisagrees(name + " has " + partitions + " partitions, and needs " + wanted);
  }

  private void set(String name, Map<String, String> settings) {
    List<AlterConfigOp> operations = new ArrayList<>();
    settings.forEach(
        (key, value) ->
            operations.add(
                new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET)));
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
    KafkaDisagrees.orAnswer(admin.incrementalAlterConfigs(Map.of(topic, operations)).all());
  }
}
