package punchcard.rules.stream;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;

/// Which versions are in force in the partitions that this instance owns.
public final class VersionsHere {
  private final Map<Integer, Map<AgreementId, Integer>> byPartition = new ConcurrentHashMap<>();

  /// The version that is in force in all partitions here; empty while a marker is on its way to
  /// some, and where no partition is owned.
  public Optional<Integer> everywhere(AgreementId agreement) {
    Collection<Map<AgreementId, Integer>> partitions = byPartition.values();
    Set<Optional<Integer>> versions =
        partitions.stream()
            .map(versionsThere -> version(versionsThere, agreement))
            .collect(Collectors.toSet());
    return versions.size() == 1 ? versions.iterator().next() : Optional.empty();
  }

  private static Optional<Integer> version(Map<AgreementId, Integer> there, AgreementId agreement) {
    @Nullable Integer version = there.get(agreement);
    return Optional.ofNullable(version);
  }

  void own(int partition) {
    byPartition.put(partition, new ConcurrentHashMap<>());
  }

  void set(int partition, AgreementId agreement, int version) {
    byPartition.computeIfAbsent(partition, _ -> new ConcurrentHashMap<>()).put(agreement, version);
  }

  void leave(int partition) {
    byPartition.remove(partition);
  }
}
