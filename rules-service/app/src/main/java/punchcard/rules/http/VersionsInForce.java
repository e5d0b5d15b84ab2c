package punchcard.rules.http;

import java.util.Optional;
import punchcard.kernel.AgreementId;

/// Tells which version of an agreement decides now.
@FunctionalInterface
public interface VersionsInForce {
  /// The version in force in all partitions that this instance owns; empty if they differ or there
  /// are none.
  Optional<Integer> everywhere(AgreementId agreement);
}
