package punchcard.onboarding.consent;

import java.time.Instant;
import java.util.Optional;

/// A consent, and where it is in its life.
///
/// @param state as the log's facts have it; its end may have come since
/// @param since the fact that made it so
/// @param evidence of the member; empty: a partner or new terms made it so
public record Standing(
    ConsentId id,
    Consent consent,
    ConsentState state,
    LogPoint since,
    Optional<Evidence> evidence) {

  /// Its state for what the log gets at this time.
  public ConsentState stateAt(Instant at) {
    return switch (state) {
      case REQUESTED, GIVEN -> consent.isOver(at) ? ConsentState.EXPIRED : state;
      case DECLINED, WITHDRAWN, EXPIRED -> state;
    };
  }

  /// Whether it lets anybody know anything in what the log gets at this time.
  public boolean isGivenAt(Instant at) {
    return stateAt(at) == ConsentState.GIVEN;
  }

  boolean isOpenAt(Instant at) {
    return switch (stateAt(at)) {
      case REQUESTED, GIVEN -> true;
      case DECLINED, WITHDRAWN, EXPIRED -> false;
    };
  }

  Standing becomes(ConsentState next, LogPoint at, Optional<Evidence> by) {
    return new Standing(id, consent, next, at, by);
  }
}
