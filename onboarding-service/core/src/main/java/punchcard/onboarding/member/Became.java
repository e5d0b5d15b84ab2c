package punchcard.onboarding.member;

import java.util.List;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.SigningKey;
import punchcard.onboarding.goal.GoalStanding;
import punchcard.onboarding.guardian.GuardianStanding;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.IdentifierStanding;
import punchcard.onboarding.merge.MergeStanding;
import punchcard.onboarding.person.Erasure;
import punchcard.onboarding.person.PersonStanding;
import punchcard.onboarding.profile.Granted;
import punchcard.onboarding.profile.Setting;
import punchcard.onboarding.relation.RelationStanding;
import punchcard.onboarding.rights.RightsStanding;

/// What a demand's fact has made of its subject, where the log has it.
public sealed interface Became {
  /// This consent is so.
  record Consented(Standing standing) implements Became {}

  /// This signing key is so.
  record Keyed(SigningKey key) implements Became {}

  /// This code may be sent.
  ///
  /// @param consent what it proves
  /// @param to the address
  record Coded(ConsentCode code, Consent consent, Concealed to) implements Became {}

  /// These settings are so: those that were named, as far as they were ever set.
  record Preferring(List<Setting> settings) implements Became {
    public Preferring {
      settings = List.copyOf(settings);
    }
  }

  /// This delegation is so.
  record Delegating(Granted granted) implements Became {}

  /// This goal is so.
  record Aiming(GoalStanding standing) implements Became {}

  /// This identifier is so.
  record Identified(IdentifierStanding standing) implements Became {}

  /// These personal data hold.
  record Holding(PersonStanding standing) implements Became {}

  /// The member's erasure is so far.
  record Erasing(Erasure erasure) implements Became {}

  /// This agreement with a partner is so.
  record Relating(RelationStanding standing) implements Became {}

  /// This merge is so.
  record Merging(MergeStanding standing) implements Became {}

  /// This right stands so.
  record HavingRight(RightsStanding standing) implements Became {}

  /// It stands so with this guardian.
  record Guarded(GuardianStanding standing) implements Became {}
}
