package punchcard.onboarding.member;

import java.util.List;
import java.util.TreeSet;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.goal.GoalHistory;
import punchcard.onboarding.person.PersonHistory;
import punchcard.onboarding.profile.ProfileHistory;

/// All that the log says of a member, as far as demands are decided by it.
public record MemberHistory(
    ConsentHistory consents, ProfileHistory profile, GoalHistory goals, PersonHistory person) {
  /// All who know the member, or were ever allowed to know anything of it.
  public List<PartnerId> recipients() {
    TreeSet<PartnerId> all = person.partners();
    for (Logged logged : consents.facts())
      if (logged.fact() instanceof ConsentFact.Given given)
        all.addAll(given.consent().recipients());
    return List.copyOf(all);
  }

  /// Whether a request of this name was about what is kept of the person.
  boolean isOfPerson(String request) {
    return person.by(request).isPresent();
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
}
