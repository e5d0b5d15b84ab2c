package punchcard.runtime;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stable names by which an application's group knows the stream threads of one instance: the
/// instance's own and a number from 1. They let a restarted instance take its partitions up at
/// once. They also keep the partitions of a thread that died alone, since its successor has the
/// next free number; and those of the successor, since a restarted instance counts from 1 again.
/// The group would wait for each of them until its session ends.
final class StaticMembers {
  private static final Logger log = LoggerFactory.getLogger(StaticMembers.class);
  private static final Pattern THREAD = Pattern.compile("-StreamThread-(\\d+)$");

  private final Map<String, Object> brokers;
  private final String group;
  private final String instance;
  private final int threads;

  /// @param streams the properties that the application runs with
  StaticMembers(Properties streams) {
    StreamsConfig config = new StreamsConfig(streams);
    this.brokers =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            config.getList(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG));
    this.group = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
    this.instance =
        streams.getProperty(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
    this.threads = config.getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG);
  }

  /// Takes a stream thread that dies out of the group, in the background and as soon as a broker
  /// answers.
  void remove(Thread dying) {
    Matcher thread = THREAD.matcher(dying.getName());
    if (!thread.find()) throw new IllegalArgumentException("no stream thread: " + dying.getName());
    String member = name(Integer.parseInt(thread.group(1)));
    Thread.ofVirtual().name("remove-" + member).start(() -> removeUnlessInterrupted(member));
  }

  /// Takes out of the group what an earlier life of this instance has left there under names that
  /// this life does not begin with, and ends its transactions ([NamedTransactions]), which nobody
  /// takes over. To be called before it begins: later they may be its own.
  ///
  /// @throws InterruptedException if the service is stopped meanwhile
  void removeLeftBehind() throws InterruptedException {
    run(
        admin -> {
          Set<String> left = inGroup(admin);
          for (int number = 1; number <= threads; number++) left.remove(name(number));
          if (left.isEmpty()) return;
          remove(admin, left);
          admin.fenceProducers(left).all().get();
        });
  }

  /// Takes this instance out of the group; its threads notice, and join again as new members.
  ///
  /// @throws InterruptedException if the service is stopped meanwhile
  void leave() throws InterruptedException {
    run(admin -> remove(admin, inGroup(admin)));
  }

  /// As Kafka Streams names the consumers of its threads.
  String name(int thread) {
    return instance + "-" + thread;
  }

  private Set<String> inGroup(Admin admin) throws ExecutionException, InterruptedException {
    return admin.describeConsumerGroups(Set.of(group)).all().get().values().stream()
        .flatMap(described -> described.members().stream())
        .flatMap(member -> member.groupInstanceId().stream())
        .filter(name -> name.matches(Pattern.quote(instance) + "-\\d+"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void remove(Admin admin, Set<String> names)
      throws ExecutionException, InterruptedException {
    List<MemberToRemove> members = names.stream().map(MemberToRemove::new).toList();
    admin
        .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions(members))
        .all()
        .get();
    log.info("out of their group: {}", names);
  }

  /// A client of its own, for the group's brokers.
  Admin admin() {
    return Admin.create(brokers);
  }

  private interface Task {
    void with(Admin admin) throws ExecutionException, InterruptedException;
  }

  private void removeUnlessInterrupted(String member) {
    try {
      run(admin -> remove(admin, Set.of(member)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Task task) throws InterruptedException {
    try (Admin admin = admin()) {
      task.with(admin);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) log.debug("no group yet", e);
      else log.warn("who left the group stays in it until its session ends", e);
    }
  }
}
