package punchcard.onboarding;

import java.util.Optional;
import punchcard.onboarding.participation.Charter;
import punchcard.onboarding.participation.Signature;

/// The programme's charter, version by version. Every method may wait for the network and fails if
/// it does not answer.
public interface Charters {
  /// Publishes another version, unless the newest says the same.
  ///
  /// @param charter whatever its number: it gets the next
  /// @return the version that says so now
  Charter publish(Charter charter, Signature by);

  /// The newest, or [Charter#NONE].
  Charter newest();

  Optional<Charter> version(int version);
}
