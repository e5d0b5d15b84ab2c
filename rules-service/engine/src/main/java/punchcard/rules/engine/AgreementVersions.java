package punchcard.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import punchcard.kernel.AgreementId;
import punchcard.rules.Agreement;
import punchcard.rules.AgreementsInForce;

/// The agreements that decide in a partition, or did. For one thread.
public final class AgreementVersions {
  private final ReadOnlyStore<InForce> inForce;
  private final ReadOnlyStore<InForce> replaced;
  private final CompiledAgreements compiled;
  private final Map<SortedMap<AgreementId, Integer>, AgreementsInForce> known = new HashMap<>();

  /// @param inForce the version of each agreement that the last marker named
  /// @param replaced all versions that were in force before
  public AgreementVersions(
      ReadOnlyStore<InForce> inForce,
      ReadOnlyStore<InForce> replaced,
      CompiledAgreements compiled) {
    this.inForce = inForce;
    this.replaced = replaced;
    this.compiled = compiled;
  }

  /// The agreements that decide now.
  public AgreementsInForce now() {
    List<Agreement> all = new ArrayList<>();
    inForce.each((id, version) -> all.add(compiled.of(new AgreementId(id), version)));
    AgreementsInForce together = AgreementsInForce.none();
    for (Agreement agreement : all) together = together.with(agreement);
    return together;
  }

  /// The agreements as they were in force together.
  public AgreementsInForce of(SortedMap<AgreementId, Integer> versions) {
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

  /// Whether this version is or was in force here.
  boolean know(AgreementId agreement, int version) {
    InForce now = inForce.get(agreement.value());
    if (now != null && now.version() == version) return true;
    return replaced.get(key(agreement, version)) != null;
  }

  static String key(AgreementId agreement, int version) {
    return agreement + "/" + version;
  }
}
