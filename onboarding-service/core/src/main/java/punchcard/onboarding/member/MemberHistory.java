package punchcard.onboarding.member;

import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.profile.ProfileHistory;

/// All that the log says of a member, as far as demands are decided by it.
public record MemberHistory(ConsentHistory consents, ProfileHistory profile) {
  /// Whether a request of this name was about a consent.
  boolean isOfConsent(String request) {
    return consents.facts().stream().anyMatch(fact -> fact.request().equals(request));
  }
}
