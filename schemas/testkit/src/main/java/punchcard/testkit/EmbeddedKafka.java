package punchcard.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// The broker itself (KRaft, one node) inside this JVM, with its log in a temporary folder.
final class EmbeddedKafka implements RealKafka {
  private final KafkaRaftServer server;
  private final Path folder;
  private final String bootstrap;
  private final String partnerBootstrap;

  private EmbeddedKafka(
      KafkaRaftServer server, Path folder, String bootstrap, String partnerBootstrap) {
    this.server = server;
    this.folder = folder;
    this.bootstrap = bootstrap;
    this.partnerBootstrap = partnerBootstrap;
  }

  static RealKafka start(Duration patience) {
    try {
      Path folder = Files.createTempDirectory("punchcard-kafka");
      int[] ports = freePorts(3);
      int port = ports[0];
      int partnerPort = ports[1];
      Properties properties = properties(folder, port, partnerPort, ports[2]);
      format(folder, properties);
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
      EmbeddedKafka kafka =
          new EmbeddedKafka(server, folder, "localhost:" + port, "localhost:" + partnerPort);
      Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop-embedded-kafka"));
      server.startup();
      kafka.awaitAnswer(patience);
      return kafka;
    } catch (IOException e) {
      throw new UncheckedIOException("no place for an embedded broker", e);
    }
  }

  @Override
  public String bootstrap() {
    return bootstrap;
  }

  @Override
  public Optional<String> partnerBootstrap() {
    return Optional.of(partnerBootstrap);
  }

  private static Properties properties(Path folder, int port, int partnerPort, int controllerPort) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@localhost:" + controllerPort);
    String open = "PLAINTEXT://localhost:" + port + ",PARTNER://localhost:" + partnerPort;
    p.put("listeners", open + ",CONTROLLER://localhost:" + controllerPort);
    p.put("advertised.listeners", open);
    p.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,PARTNER:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
    partnersNeedRights(p);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("log.dirs", folder.resolve("log").toString());
    p.put("auto.create.topics.enable", "false");
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "4");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "4");
    p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("log.message.timestamp.type", "LogAppendTime");
    return p;
  }

  /// As in production: partners log in with SCRAM and may do what their ACLs say; services, on the
  /// other listener, may do everything.
  private static void partnersNeedRights(Properties p) {
    p.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    p.put(
        "listener.name.partner.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    p.put("super.users", "User:ANONYMOUS");
  }

  private static void format(Path folder, Properties properties) throws IOException {
    Path file = folder.resolve("server.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    int exit =
        StorageTool.execute(
            new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
            System.out);
    if (exit != 0) throw new IllegalStateException("storage was not formatted: exit " + exit);
  }

  private void awaitAnswer(Duration patience) {
    Map<String, Object> where = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    try (Admin admin = Admin.create(where)) {
      admin.describeCluster().nodes().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the embedded broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the broker starts", e);
    }
  }

  private void stop() {
    server.shutdown();
    server.awaitShutdown();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Held all at once while they are looked for: one that is let go may be found again.
  private static int[] freePorts(int count) throws IOException {
    ServerSocket[] held = new ServerSocket[count];
    int[] ports = new int[count];
    try {
      for (int i = 0; i < count; i++) {
        held[i] = new ServerSocket(0);
        ports[i] = held[i].getLocalPort();
      }
    } finally {
      for (ServerSocket socket : held) if (socket != null) socket.close();
    }
    return ports;
  }
}
