package punchcard.onboarding.member;

import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.goal.GoalHistory;
import punchcard.onboarding.profile.ProfileHistory;
import punchcard.onboarding.relation.RelationHistory;

/// All that the log says of a member, as far as demands are decided by it.
public record MemberHistory(
    ConsentHistory consents, ProfileHistory profile, GoalHistory goals, RelationHistory relations) {
  /// Of whom the log says nothing of agreements with partners.
  public MemberHistory(ConsentHistory consents, ProfileHistory profile, GoalHistory goals) {
    this(consents, profile, goals, RelationHistory.NONE);
  }

  /// Whether a request of this name was about a consent.
  boolean isOfConsent(String request) {
    return consents.facts().stream().anyMatch(fact -> fact.request().equals(request));
  }

  /// Whether a request of this name was about preferences or a delegation.
  boolean isOfProfile(String request) {
    return profile.by(request).isPresent();
  }

  /// Whether a request of this name was about a goal.
  boolean isOfGoal(String request) {
    return goals.by(request).isPresent();
  }

  /// Whether a request of this name was about an agreement with a partner.
  boolean isOfRelation(String request) {
    return relations.by(request).isPresent();
  }
}
