package punchcard.onboarding.consent;

import java.time.Instant;
import java.util.Optional;

/// Tells when the log got what lies at an offset.
public interface LogTimes {
  /// The time there; empty if the log has not come that far. It may wait for the network.
  Optional<Instant> at(int partition, long offset);
}
