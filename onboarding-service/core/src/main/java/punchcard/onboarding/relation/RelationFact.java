package punchcard.onboarding.relation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;

/// What the log says that matters to a member's agreements with partners.
public sealed interface RelationFact {
  /// With whom.
  default PartnerId partner() {
    return switch (this) {
      case Proposed it -> it.name().partner();
      case Began it -> it.name().partner();
      case Declined it -> it.name().partner();
      case Withdrawn it -> it.name().partner();
      case Ended it -> it.name().partner();
      case SignedUp it -> it.partner();
      case Inherited it -> it.partner();
      case Disinherited it -> it.partner();
    };
  }

  /// One of the two wants it.
  ///
  /// @param standsUntil from then on it cannot be accepted
  record Proposed(RelationName name, RelationTerms terms, Instant standsUntil, SignedBy by)
      implements RelationFact {}

  /// From here on it holds: both have said so, or nobody else need.
  ///
  /// @param approvedBefore whether who had to accept has done so before, for all
  /// @param identity of a membership: what the partner's reference to the member is known by;
  ///     empty: as long as no task has bound it
  record Began(
      RelationName name,
      RelationTerms terms,
      boolean approvedBefore,
      Optional<IdentityKey> identity,
      SignedBy by)
      implements RelationFact {}

  /// Who was asked says no.
  record Declined(RelationName name, String reason, SignedBy by) implements RelationFact {}

  /// Who has proposed it takes that back.
  record Withdrawn(RelationName name, SignedBy by) implements RelationFact {}

  /// From here on it does not hold any more.
  record Ended(RelationName name, String reason, SignedBy by) implements RelationFact {}

  /// The partner's own signup: the member is the partner's.
  ///
  /// @param behindEnding the ending of an earlier membership behind which it was admitted, by the
  ///     offset of its command; empty: behind none
  record SignedUp(PartnerId partner, OptionalLong behindEnding) implements RelationFact {}

  /// The partner's member is found to be this one.
  ///
  /// @param merge its name
  record Inherited(PartnerId partner, String merge) implements RelationFact {}

  /// The partner's member is not this one, after all.
  ///
  /// @param merge its name
  record Disinherited(PartnerId partner, String merge) implements RelationFact {}
}
