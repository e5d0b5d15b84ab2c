package punchcard.onboarding.rights;

import java.time.LocalDate;
import java.util.Optional;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.relation.SignedBy;

/// What the log says of a member's rights.
public sealed interface RightsFact {
  /// Who has said so.
  SignedBy by();

  /// From here on nothing is disclosed of the member.
  record RestrictionBegan(SignedBy by) implements RightsFact {}

  /// From here on consents count again.
  ///
  /// @param memberToldOn when the member was told; empty: the member has lifted it
  record RestrictionLifted(String reason, Optional<LocalDate> memberToldOn, SignedBy by)
      implements RightsFact {}

  /// From here on data are not used so.
  record ObjectionMade(Use to, SignedBy by) implements RightsFact {}

  /// From here on they may be.
  record ObjectionWithdrawn(Use to, SignedBy by) implements RightsFact {}

  /// A request came another way.
  record Requested(
      RightsRequestId id, RightKind kind, LocalDate cameOn, String channel, SignedBy by)
      implements RightsFact {}

  /// It takes two months more.
  record Extended(RightsRequestId id, String reason, LocalDate memberToldOn, SignedBy by)
      implements RightsFact {}

  /// It was answered.
  record Answered(RightsRequestId id, boolean granted, String reason, SignedBy by)
      implements RightsFact {}
}
