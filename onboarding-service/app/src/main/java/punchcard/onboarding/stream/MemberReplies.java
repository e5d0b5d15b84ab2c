package punchcard.onboarding.stream;

import punchcard.avro.ConsentChanged;
import punchcard.avro.ConsentCodeReady;
import punchcard.avro.ConsentRefused;
import punchcard.avro.DelegationSet;
import punchcard.avro.ErasureSoFar;
import punchcard.avro.GoalChanged;
import punchcard.avro.GoalUnchanged;
import punchcard.avro.GuardianSoFar;
import punchcard.avro.GuardianUnchanged;
import punchcard.avro.IdentifierChanged;
import punchcard.avro.IdentifierUnchanged;
import punchcard.avro.MergeChanged;
import punchcard.avro.MergeUnchanged;
import punchcard.avro.NotAllowed;
import punchcard.avro.ObjectionSoFar;
import punchcard.avro.OnboardingReply;
import punchcard.avro.PersonUnchanged;
import punchcard.avro.PersonalDataHeld;
import punchcard.avro.PreferencesSet;
import punchcard.avro.ProfileUnchanged;
import punchcard.avro.RelationChanged;
import punchcard.avro.RelationUnchanged;
import punchcard.avro.RestrictionSoFar;
import punchcard.avro.RightsRequestSoFar;
import punchcard.avro.RightsUnchanged;
import punchcard.avro.SigningKeySoFar;
import punchcard.onboarding.authority.Denial;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.goal.GoalRefusal;
import punchcard.onboarding.goal.GoalRefused;
import punchcard.onboarding.guardian.GuardianRefusal;
import punchcard.onboarding.guardian.GuardianRefused;
import punchcard.onboarding.identity.IdentityRefusal;
import punchcard.onboarding.identity.IdentityRefused;
import punchcard.onboarding.member.AskMember.Answer;
import punchcard.onboarding.member.AskMember.No;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Objection;
import punchcard.onboarding.merge.MergeRefusal;
import punchcard.onboarding.merge.MergeRefused;
import punchcard.onboarding.person.PersonRefusal;
import punchcard.onboarding.person.PersonRefused;
import punchcard.onboarding.profile.ProfileRefusal;
import punchcard.onboarding.profile.ProfileRefused;
import punchcard.onboarding.relation.RelationRefusal;
import punchcard.onboarding.relation.RelationRefused;
import punchcard.onboarding.rights.RightsRefusal;
import punchcard.onboarding.rights.RightsRefused;

/// Translates answers for who waits.
final class MemberReplies {
  private MemberReplies() {}

  static OnboardingReply record(String correlationId, String member, Answer answer) {
    return new OnboardingReply(
        correlationId,
        switch (answer) {
          case Now(Became became, int partition) -> record(became, member, partition);
          case No(Objection why) -> record(why);
        });
  }

  private static Object record(Became became, String member, int partition) {
    return switch (became) {
      case Became.Consented(var standing) -> ConsentReplies.record(standing, member, partition);
      case Became.Keyed(var key) -> EvidenceReplies.record(key, partition);
      case Became.Coded coded -> EvidenceReplies.record(coded, partition);
      case Became.Preferring(var settings) -> ProfileReplies.record(settings, partition);
      case Became.Delegating(var granted) -> ProfileReplies.record(granted, partition);
      case Became.Aiming(var standing) -> GoalReplies.record(standing, partition);
      case Became.Identified(var standing) -> IdentityReplies.record(standing, partition);
      case Became.Holding(var standing) -> PersonReplies.record(standing, partition);
      case Became.Erasing(var erasure) -> PersonReplies.record(erasure, partition);
      case Became.Relating(var standing) -> RelationReplies.record(standing, partition);
      case Became.Merging(var standing) -> MergeReplies.record(standing, partition);
      case Became.HavingRight(var standing) -> RightsReplies.record(standing, partition);
      case Became.Guarded(var standing) -> GuardianReplies.record(standing, partition);
    };
  }

  private static Object record(Objection why) {
    return switch (why) {
      case Objection.ToCaller(Denial denial) -> new NotAllowed(denial.name());
      case Objection.ToConsent(Refused(Refusal refusal, String detail)) ->
          new ConsentRefused(refusal.name(), detail);
      case Objection.ToProfile(ProfileRefused(ProfileRefusal refusal, String detail)) ->
          new ProfileUnchanged(refusal.name(), detail);
      case Objection.ToGoal(GoalRefused(GoalRefusal refusal, String detail)) ->
          new GoalUnchanged(refusal.name(), detail);
      case Objection.ToIdentity(IdentityRefused(IdentityRefusal refusal, String detail)) ->
          new IdentifierUnchanged(refusal.name(), detail);
      case Objection.ToPerson(PersonRefused(PersonRefusal refusal, String detail)) ->
          new PersonUnchanged(refusal.name(), detail);
      case Objection.ToRelation(RelationRefused(RelationRefusal refusal, String detail)) ->
          new RelationUnchanged(refusal.name(), detail);
      case Objection.ToMerge(MergeRefused(MergeRefusal refusal, String detail)) ->
          new MergeUnchanged(refusal.name(), detail);
      case Objection.ToRights(RightsRefused(RightsRefusal refusal, String detail)) ->
          new RightsUnchanged(refusal.name(), detail);
      case Objection.ToGuardian(GuardianRefused(GuardianRefusal refusal, String detail)) ->
          new GuardianUnchanged(refusal.name(), detail);
    };
  }

  static Answer read(OnboardingReply reply) {
    return switch (reply.getBody()) {
      case ConsentChanged changed ->
          new Now(
              new Became.Consented(ConsentReplies.read(changed)),
              changed.getPosition().getPartition());
      case PreferencesSet set ->
          new Now(new Became.Preferring(ProfileReplies.read(set)), set.getPartition());
      case DelegationSet set ->
          new Now(new Became.Delegating(ProfileReplies.read(set)), set.getPartition());
      case GoalChanged changed ->
          new Now(new Became.Aiming(GoalReplies.read(changed)), changed.getPartition());
      case IdentifierChanged changed ->
          new Now(new Became.Identified(IdentityReplies.read(changed)), changed.getPartition());
      case PersonalDataHeld held ->
          new Now(new Became.Holding(PersonReplies.read(held)), held.getPartition());
      case ErasureSoFar soFar ->
          new Now(new Became.Erasing(PersonReplies.read(soFar)), soFar.getPartition());
      case RelationChanged changed ->
          new Now(new Became.Relating(RelationReplies.read(changed)), changed.getPartition());
      case MergeChanged changed ->
          new Now(new Became.Merging(MergeReplies.read(changed)), changed.getPartition());
      case RestrictionSoFar it ->
          new Now(new Became.HavingRight(RightsReplies.read(it)), it.getPartition());
      case ObjectionSoFar it ->
          new Now(new Became.HavingRight(RightsReplies.read(it)), it.getPartition());
      case RightsRequestSoFar it ->
          new Now(new Became.HavingRight(RightsReplies.read(it)), it.getPartition());
      case GuardianSoFar it ->
          new Now(new Became.Guarded(GuardianReplies.read(it)), it.getPartition());
      case SigningKeySoFar it ->
          new Now(new Became.Keyed(EvidenceReplies.read(it)), it.getPartition());
      case ConsentCodeReady it -> new Now(EvidenceReplies.read(it), it.getPartition());
      case Object refused -> new No(objection(refused));
    };
  }

  private static Objection objection(Object refused) {
    return switch (refused) {
      case NotAllowed it -> new Objection.ToCaller(Denial.valueOf(it.getReason()));
      case ConsentRefused it ->
          new Objection.ToConsent(new Refused(Refusal.valueOf(it.getReason()), it.getDetail()));
      case ProfileUnchanged it ->
          new Objection.ToProfile(
              new ProfileRefused(ProfileRefusal.valueOf(it.getReason()), it.getDetail()));
      case GoalUnchanged it ->
          new Objection.ToGoal(
              new GoalRefused(GoalRefusal.valueOf(it.getReason()), it.getDetail()));
      case IdentifierUnchanged it ->
          new Objection.ToIdentity(
              new IdentityRefused(IdentityRefusal.valueOf(it.getReason()), it.getDetail()));
      case PersonUnchanged it ->
          new Objection.ToPerson(
              new PersonRefused(PersonRefusal.valueOf(it.getReason()), it.getDetail()));
      case RelationUnchanged it ->
          new Objection.ToRelation(
              new RelationRefused(RelationRefusal.valueOf(it.getReason()), it.getDetail()));
      case MergeUnchanged it ->
          new Objection.ToMerge(
              new MergeRefused(MergeRefusal.valueOf(it.getReason()), it.getDetail()));
      case RightsUnchanged it ->
          new Objection.ToRights(
              new RightsRefused(RightsRefusal.valueOf(it.getReason()), it.getDetail()));
      case GuardianUnchanged it ->
          new Objection.ToGuardian(
              new GuardianRefused(GuardianRefusal.valueOf(it.getReason()), it.getDetail()));
      default -> throw new IllegalStateException("no answer: " + refused);
    };
  }
}
