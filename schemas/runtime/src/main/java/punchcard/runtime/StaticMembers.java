package punchcard.runtime;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stable names by which an application's group knows the stream threads of one instance. They
/// let a restarted instance take its partitions up at once, and keep those of a thread that died
/// alone: its successor has another number, so another name, and the group waits for the dead one
/// until its session ends.
final class StaticMembers {
  private static final Logger log = LoggerFactory.getLogger(StaticMembers.class);
  private static final Pattern NUMBER = Pattern.compile("-StreamThread-(\\d+)$");

  private final Map<String, Object> brokers;
  private final String group;
  private final String instance;

  /// @param streams the properties that the application runs with
  StaticMembers(Properties streams) {
    this.brokers =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            streams.get(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG));
    this.group = streams.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
    this.instance =
        streams.getProperty(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
  }

  /// Takes a stream thread that dies out of the group, in the background and as soon as a broker
  /// answers.
  void remove(Thread dying) {
    Matcher number = NUMBER.matcher(dying.getName());
    if (!number.find()) throw new IllegalArgumentException("no stream thread: " + dying.getName());
    // The suffix is the one that Kafka Streams gives the names of its threads' consumers.
    String member = instance + "-" + number.group(1);
    Thread.ofVirtual().name("remove-" + member).start(() -> remove(member));
  }

  private void remove(String member) {
    Set<MemberToRemove> dead = Set.of(new MemberToRemove(member));
    try (Admin admin = Admin.create(brokers)) {
      admin
          .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions(dead))
          .all()
          .get();
      log.info("{} is out of its group", member);
    } catch (ExecutionException e) {
      log.warn("{} stays in its group until its session ends", member, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
