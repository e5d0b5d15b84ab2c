package punchcard.onboarding.identity;

import java.time.Instant;
import java.util.Optional;
import punchcard.onboarding.consent.LogPoint;

/// An identifier of a member, as the log has it.
///
/// @param state as of the fact that made it so: what ends by itself is told by [#stateAt(Instant)]
/// @param since the fact that made it so
/// @param pending the code that is waited for, while it is proposed
public record IdentifierStanding(
    IdentifierId id,
    Concealed what,
    IdentifierState state,
    LogPoint since,
    Optional<Pending> pending) {
  /// How many other codes may be entered until the code is no good any more.
  public static final int MOST_TRIES = 5;

  /// What is waited for.
  ///
  /// @param missed how many other codes were entered
  public record Pending(OneTime code, Instant expiresAt, int missed) {
    Pending missedOnceMore() {
      return new Pending(code, expiresAt, missed + 1);
    }
  }

  /// What it is for whatever the log gets at this time.
  public IdentifierState stateAt(Instant at) {
    if (pending.isEmpty()) return state;
    if (pending.get().missed() >= MOST_TRIES) return IdentifierState.EXHAUSTED;
    return at.isBefore(pending.get().expiresAt()) ? state : IdentifierState.EXPIRED;
  }

  IdentifierStanding missedOnceMore() {
    return new IdentifierStanding(id, what, state, since, pending.map(Pending::missedOnceMore));
  }

  IdentifierStanding become(IdentifierState next, LogPoint at) {
    return new IdentifierStanding(id, what, next, at, Optional.empty());
  }
}
