package punchcard.rules.engine;

import punchcard.kernel.AgreementId;

/// Keeps the versions that ever were in force in the partition, for events that were decided under
/// them.
final class KeepVersions {
  private final Store<InForce> inForce;
  private final Store<InForce> replaced;
  private final AgreementVersions all;

  /// @param inForce the version of each agreement that the last marker named
  /// @param replaced all versions that were in force before
  KeepVersions(Store<InForce> inForce, Store<InForce> replaced, CompiledAgreements compiled) {
    this.inForce = inForce;
    this.replaced = replaced;
    this.all = new AgreementVersions(inForce, replaced, compiled);
  }

  AgreementVersions all() {
    return all;
  }

  /// A version comes into force, perhaps instead of another.
  void obey(AgreementId agreement, InForce version) {
    InForce before = inForce.get(agreement.value());
    if (before != null) replaced.put(AgreementVersions.key(agreement, before.version()), before);
    inForce.put(agreement.value(), version);
  }
}
