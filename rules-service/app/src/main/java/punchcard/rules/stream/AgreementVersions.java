package punchcard.rules.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import punchcard.kernel.AgreementId;
import punchcard.rules.AgreementsInForce;

/// The agreements that decide in a partition, or did. For one thread.
final class AgreementVersions {
  private final ReadOnlyKeyValueStore<String, InForce> inForce;
  private final ReadOnlyKeyValueStore<String, InForce> replaced;
  private final CompiledAgreements compiled;
  private final Map<SortedMap<AgreementId, Integer>, AgreementsInForce> known = new HashMap<>();

  /// @param inForce the version of each agreement that the last marker named
  /// @param replaced all versions that were in force before
  AgreementVersions(
      ReadOnlyKeyValueStore<String, InForce> inForce,
      ReadOnlyKeyValueStore<String, InForce> replaced,
      CompiledAgreements compiled) {
    this.inForce = inForce;
    this.replaced = replaced;
    this.compiled = compiled;
  }

  /// The agreements that decide now.
  AgreementsInForce now() {
    AgreementsInForce together = AgreementsInForce.none();
    try (KeyValueIterator<String, InForce> all = inForce.all()) {
      while (all.hasNext()) {
        var next = all.next();
        together = together.with(compiled.of(new AgreementId(next.key), next.value));
      }
    }
    return together;
  }

  /// The agreements as they were in force together.
  AgreementsInForce of(SortedMap<AgreementId, Integer> versions) {
    return known.computeIfAbsent(versions, this::compile);
  }

  private AgreementsInForce compile(SortedMap<AgreementId, Integer> versions) {
    AgreementsInForce together = AgreementsInForce.none();
    for (var version : versions.entrySet())
      together =
          together.with(compiled.of(version.getKey(), file(version.getKey(), version.getValue())));
    return together;
  }

  private InForce file(AgreementId agreement, int version) {
    InForce now = inForce.get(agreement.value());
    if (now != null && now.version() == version) return now;
    String key = key(agreement, version);
    return Objects.requireNonNull(replaced.get(key), key);
  }

  static String key(AgreementId agreement, int version) {
    return agreement + "/" + version;
  }
}
