package punchcard.local.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import punchcard.local.process.JavaProgram;
import punchcard.local.process.Program;

/// A real Kafka of one node, broker and controller in one.
record KafkaBroker(Site site) implements Component {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int BETWEEN_QUESTIONS_MILLIS = 100;

  @Override
  public Instance instance() {
    return Part.KAFKA.first();
  }

  @Override
  public List<Integer> ports() {
    Ports ports = site.ports();
    return List.of(ports.of(Part.KAFKA), ports.kafkaForPartners(), ports.kafkaController());
  }

  @Override
  public Set<Part> after() {
    return Set.of();
  }

  @Override
  public Program prepare() throws IOException {
    Path properties = site.state().data(instance()).resolve("server.properties");
    Files.writeString(properties, properties());
    String classPath = site.classPath("deploy/local", "local");
    return JavaProgram.ofMain(classPath, BrokerProcess.class.getName(), properties.toString())
        .withFlags(site.javaFlags(instance()))
        .withFlags(
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx640m", Logging.FLAG));
  }

  @Override
  public boolean isReady() throws InterruptedException {
    int port = site.ports().of(Part.KAFKA);
    if (!Probe.listens(port)) return false;
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", "localhost:" + port,
            "request.timeout.ms", PATIENCE_MILLIS,
            "default.api.timeout.ms", PATIENCE_MILLIS,
            "retry.backoff.max.ms", BETWEEN_QUESTIONS_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get().isEmpty() && leads(admin);
    } catch (ExecutionException notYet) {
      return false;
    }
  }

  /// Whether it answers for all partitions that it has: a broker that comes back says that it is
  /// there seconds before, and its clients must not take the processors from it meanwhile.
  ///
  /// @throws ExecutionException if it does not yet
  private static boolean leads(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values())
      for (TopicPartitionInfo partition : topic.partitions())
        ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
    return admin.listOffsets(ends).all().get().size() == ends.size();
  }

  /// Where it differs from Kafka's defaults: three listeners, of which partners see one, rights,
  /// and what makes a single node on a developer's machine fast.
  private String properties() throws IOException {
    Ports ports = site.ports();
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@localhost:%3$d
    log.dirs=%4$s

    listeners=INTERNAL://localhost:%1$d,PARTNER://localhost:%2$d,CONTROLLER://localhost:%3$d
    advertised.listeners=INTERNAL://localhost:%1$d,PARTNER://localhost:%2$d
    listener.security.protocol.map=INTERNAL:PLAINTEXT,PARTNER:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
    inter.broker.listener.name=INTERNAL
    controller.listener.names=CONTROLLER
    listener.name.partner.sasl.enabled.mechanisms=SCRAM-SHA-512
    listener.name.partner.scram-sha-512.sasl.jaas.config=\
    org.apache.kafka.common.security.scram.ScramLoginModule required;

    # Nobody may do anything without an ACL, but whoever comes by the services' listener.
    authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
    super.users=User:ANONYMOUS

    auto.create.topics.enable=false
    num.partitions=%5$d
    default.replication.factor=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=%5$d
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=%5$d
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    # What a killed service left open holds back its readers until it is aborted.
    transaction.abort.timed.out.transaction.cleanup.interval.ms=1000
    # A machine that was asleep, or too busy, must not take its only broker for dead.
    broker.session.timeout.ms=600000
    group.initial.rebalance.delay.ms=0
    # A killed broker opens each partition's index at its full size, to make it again: at 10 MB, the
    # default, a thousand partitions take six seconds, at a quarter of a megabyte three. It is enough
    # for 64 MB; then the next segment begins.
    log.index.size.max.bytes=131072
    num.recovery.threads.per.data.dir=4
    # A heartbeat's answer tells a broker that it may begin.
    broker.heartbeat.interval.ms=500
    """
        .formatted(
            ports.of(Part.KAFKA),
            ports.kafkaForPartners(),
            ports.kafkaController(),
            site.state().data(instance()).resolve("log"),
            Site.PARTITIONS);
  }
}
