package punchcard.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.LogDirDescription;

/// How many bytes the broker keeps for the topics of the system, changelogs included.
final class DiskUse {
  private final Map<String, Object> where;

  DiskUse(String bootstrap) {
    this.where = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
  }

  /// Bytes of all logs but the bench's own and Kafka's.
  long bytes() {
    try (Admin admin = Admin.create(where)) {
      List<Integer> brokers =
          admin.describeCluster().nodes().get().stream().map(node -> node.id()).toList();
      return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
          .flatMap(folders -> folders.values().stream())
          .mapToLong(DiskUse::bytesOfTheSystem)
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not tell its sizes", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static long bytesOfTheSystem(LogDirDescription folder) {
    return folder.replicaInfos().entrySet().stream()
        .filter(log -> !log.getKey().topic().startsWith("bench-"))
        .filter(log -> !log.getKey().topic().startsWith("__"))
        .mapToLong(log -> log.getValue().size())
        .sum();
  }
}
