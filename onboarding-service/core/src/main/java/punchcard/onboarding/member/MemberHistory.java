package punchcard.onboarding.member;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.ConsentFact;
import punchcard.onboarding.consent.ConsentHistory;
import punchcard.onboarding.consent.Logged;
import punchcard.onboarding.consent.Use;
import punchcard.onboarding.goal.GoalHistory;
import punchcard.onboarding.guardian.GuardianHistory;
import punchcard.onboarding.identity.IdentityHistory;
import punchcard.onboarding.merge.MergeHistory;
import punchcard.onboarding.person.PersonHistory;
import punchcard.onboarding.profile.Effective;
import punchcard.onboarding.profile.Preference;
import punchcard.onboarding.profile.ProfileHistory;
import punchcard.onboarding.profile.Scope;
import punchcard.onboarding.relation.RelationHistory;
import punchcard.onboarding.rights.RightsHistory;

/// All that the log says of a member, as far as demands are decided by it.
public record MemberHistory(
    ConsentHistory consents,
    ProfileHistory profile,
    GoalHistory goals,
    IdentityHistory identity,
    PersonHistory person,
    RelationHistory relations,
    MergeHistory merges,
    RightsHistory rights,
    GuardianHistory guardians) {
  /// What a preference comes to somewhere, at a place in the log: who objects to marketing wants
  /// none, whatever was set.
  public Effective effective(Preference preference, Scope where, long offset) {
    return preference == Preference.MARKETING && consents.upTo(offset).objectsTo(Use.MARKETING)
        ? new Effective(preference, preference.unset(), Optional.empty())
        : profile.upTo(offset).effective(preference, where);
  }

  /// The OpenID subjects whose tokens are the member's: those that are linked to it, and to those
  /// who are merged into it.
  public Set<IdentityKey> subjects() {
    Set<IdentityKey> all = new HashSet<>(identity.now().subjects());
    all.addAll(merges.subjects());
    return all;
  }

  /// All who know the member, or were ever allowed to know anything of it.
  public List<PartnerId> recipients() {
    TreeSet<PartnerId> all = person.partners();
    for (Logged logged : consents.facts())
      if (logged.fact() instanceof ConsentFact.Given given)
        all.addAll(given.consent().recipients());
    relations.facts().forEach(said -> all.add(said.fact().partner()));
    return List.copyOf(all);
  }

  /// Whether a request of this name was about something else.
  boolean isUsedBeside(Subject subject, String request) {
    return Stream.of(Subject.values())
        .filter(other -> other != subject)
        .anyMatch(other -> isOf(other, request));
  }

  private boolean isOf(Subject subject, String request) {
    return switch (subject) {
      case CONSENT -> consents.facts().stream().anyMatch(it -> it.request().equals(request));
      case PROFILE -> profile.by(request).isPresent();
      case GOAL -> goals.by(request).isPresent();
      case IDENTITY -> identity.by(request).isPresent();
      case PERSON -> person.by(request).isPresent();
      case RELATION -> relations.by(request).isPresent();
      case MERGE -> merges.isUsed(request);
      case RIGHTS -> rights.by(request).isPresent();
      case GUARDIAN -> guardians.by(request).isPresent();
    };
  }
}
