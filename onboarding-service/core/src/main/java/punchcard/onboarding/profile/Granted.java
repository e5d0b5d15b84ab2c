package punchcard.onboarding.profile;

import java.time.Instant;
import java.util.Optional;
import punchcard.onboarding.consent.LogPoint;

/// A delegation, and where it is in its life.
///
/// @param given the fact that gave it
/// @param revoked the fact that took it back, if one has
public record Granted(
    DelegationId id, Delegation delegation, LogPoint given, Optional<LogPoint> revoked) {

  /// Where a delegation is in its life. Only one that is given lets anybody do anything.
  public enum State {
    GIVEN,
    REVOKED,
    /// Its end has come.
    EXPIRED
  }

  /// Its state for what the log gets at this time.
  public State stateAt(Instant at) {
    if (revoked.isPresent()) return State.REVOKED;
    return delegation.isOver(at) ? State.EXPIRED : State.GIVEN;
  }

  /// The fact that made it what it is.
  public LogPoint since() {
    return revoked.orElse(given);
  }

  Granted revokedAt(LogPoint at) {
    return new Granted(id, delegation, given, Optional.of(at));
  }
}
