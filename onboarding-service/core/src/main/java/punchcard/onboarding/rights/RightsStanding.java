package punchcard.onboarding.rights;

import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Use;

/// How one of a member's rights stands.
public sealed interface RightsStanding
    permits RightsStanding.Restriction, RightsStanding.Opposition, RightsRequest {
  /// The fact that made it so.
  LogPoint since();

  /// Whether nothing is disclosed of the member.
  record Restriction(boolean inForce, LogPoint since) implements RightsStanding {}

  /// Whether the member objects to this.
  record Opposition(Use to, boolean inForce, LogPoint since) implements RightsStanding {}
}
