package punchcard.onboarding.relation;

import java.time.Instant;
import java.util.Optional;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.LogPoint;

/// An agreement, and where it is in its life.
///
/// @param state as the log's facts have it; its end may have come since
/// @param since the fact that made it so
/// @param standsUntil from when on a proposal cannot be accepted; empty: it never was only
///     proposed
/// @param reason why it was declined or ended, as who has done so says; else empty
/// @param identity what the partner's reference is known by; empty: it is none of a membership
///     that was approved
public record RelationStanding(
    RelationName name,
    RelationTerms terms,
    RelationState state,
    LogPoint since,
    Optional<Instant> standsUntil,
    String reason,
    Optional<IdentityKey> identity) {

  static RelationStanding active(RelationName name, RelationTerms terms, LogPoint at) {
    return new RelationStanding(
        name, terms, RelationState.ACTIVE, at, Optional.empty(), "", Optional.empty());
  }

  /// What it is for a command that was appended at this time.
  public RelationState stateAt(Instant at) {
    boolean over = standsUntil.filter(end -> !at.isBefore(end)).isPresent();
    return state == RelationState.PROPOSED && over ? RelationState.EXPIRED : state;
  }

  boolean isOpenAt(Instant at) {
    return stateAt(at) == RelationState.PROPOSED;
  }

  boolean isActive() {
    return state == RelationState.ACTIVE;
  }

  RelationStanding becomes(RelationState next, String why, LogPoint at) {
    return new RelationStanding(name, terms, next, at, standsUntil, why, identity);
  }

  RelationStanding knownBy(Optional<IdentityKey> key) {
    return new RelationStanding(name, terms, state, since, standsUntil, reason, key);
  }
}
