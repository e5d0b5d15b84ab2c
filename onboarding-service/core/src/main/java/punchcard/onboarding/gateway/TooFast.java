package punchcard.onboarding.gateway;

import java.time.Duration;

/// A partner asks more of the gateway than it may at once; nothing was done.
public final class TooFast extends RuntimeException {
  private final Duration untilNext;

  /// @param untilNext after which it may ask again
  public TooFast(String message, Duration untilNext) {
    super(message);
    this.untilNext = untilNext;
  }

  public Duration untilNext() {
    return untilNext;
  }
}
