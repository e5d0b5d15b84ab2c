package punchcard.onboarding.rights;

import java.time.LocalDate;
import java.util.Optional;
import punchcard.onboarding.consent.Reservations;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.relation.SignedBy;

/// What the log says of a member's rights.
public sealed interface RightsFact {
  /// Said of the member's own record, by somebody.
  sealed interface Signed extends RightsFact {
    /// Who has said so.
    SignedBy by();
  }

  /// What another one has said who is found to be the member is the member's, too.
  ///
  /// @param merge its name
  record Inherited(String merge, Reservations reservations) implements RightsFact {}

  /// From here on nothing is disclosed of the member.
  record RestrictionBegan(SignedBy by) implements Signed {}

  /// From here on consents count again.
  ///
  /// @param memberToldOn when the member was told; empty: the member has lifted it
  record RestrictionLifted(String reason, Optional<LocalDate> memberToldOn, SignedBy by)
      implements Signed {}

  /// From here on data are not used so.
  record ObjectionMade(Use to, SignedBy by) implements Signed {}

  /// From here on they may be.
  record ObjectionWithdrawn(Use to, SignedBy by) implements Signed {}

  /// A request came another way.
  record Requested(
      RightsRequestId id, RightKind kind, LocalDate cameOn, String channel, SignedBy by)
      implements Signed {}

  /// It takes two months more.
  record Extended(RightsRequestId id, String reason, LocalDate memberToldOn, SignedBy by)
      implements Signed {}

  /// It was answered.
  record Answered(RightsRequestId id, boolean granted, String reason, SignedBy by)
      implements Signed {}
}
