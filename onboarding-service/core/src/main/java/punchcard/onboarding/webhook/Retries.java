package punchcard.onboarding.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long after a failed attempt the next one is due: the schedule that Standard Webhooks
/// recommends, some three days in all.
final class Retries {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private Retries() {}

  /// The pause; empty: there have been enough.
  ///
  /// @param failures in a row, at least 1
  static Optional<Duration> after(int failures) {
    return failures <= PAUSES.size() ? Optional.of(PAUSES.get(failures - 1)) : Optional.empty();
  }
}
