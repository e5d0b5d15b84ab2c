package punchcard.onboarding.guardian;

import punchcard.onboarding.consent.LogPoint;

/// A fact where the log has it.
///
/// @param request what the caller called the request that it answers
public record GuardianSaid(LogPoint at, String request, GuardianFact fact) {
  GuardianStanding standing() {
    return new GuardianStanding(fact.guardian(), fact instanceof GuardianFact.Named, at);
  }
}
