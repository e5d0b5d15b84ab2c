package punchcard.rules.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.kafka.streams.state.KeyValueStore;
import punchcard.kernel.AgreementId;
import punchcard.rules.AgreementsInForce;

/// The versions that ever were in force in the partition, for events that were decided under them.
final class Versions {
  private final KeyValueStore<String, InForce> inForce;
  private final KeyValueStore<String, InForce> replaced;
  private final CompiledAgreements compiled;
  private final Map<SortedMap<AgreementId, Integer>, AgreementsInForce> known = new HashMap<>();

  /// @param inForce the version of each agreement that the last marker named
  /// @param replaced all versions that were in force before
  Versions(
      KeyValueStore<String, InForce> inForce,
      KeyValueStore<String, InForce> replaced,
      CompiledAgreements compiled) {
    this.inForce = inForce;
    this.replaced = replaced;
    this.compiled = compiled;
  }

  /// A version comes into force, perhaps instead of another.
  void obey(AgreementId agreement, InForce version) {
    InForce before = inForce.get(agreement.value());
    if (before != null) replaced.put(key(agreement, before.version()), before);
    inForce.put(agreement.value(), version);
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

  private static String key(AgreementId agreement, int version) {
    return agreement + "/" + version;
  }
}
