package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ConsentEvidence;
import punchcard.avro.DelegationWished;
import punchcard.avro.Deputy;
import punchcard.avro.ErasureAnswerWished;
import punchcard.avro.ErasureWished;
import punchcard.avro.GoalApprovalWished;
import punchcard.avro.GoalRefusalWished;
import punchcard.avro.GoalRemovalWished;
import punchcard.avro.GoalWished;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.PersonalDataWished;
import punchcard.avro.PreferencesWished;
import punchcard.avro.RevocationWished;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.member.Asked;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.member.Speaker;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.profile.DelegationId;

/// Translates what is asked of a member's record to a command for the member's own task, and
/// back.
final class AskedOfMembers {
  private static final String NO_PARTNER = "";
  private static final String TOKEN = "token";

  private AskedOfMembers() {}

  /// @param replyPartition of `onboarding-replies`, in which the caller reads
  static MemberCommand command(
      MemberId member,
      String request,
      Speaker speaker,
      Demand demand,
      int replyPartition,
      String correlationId,
      Instant now) {
    MemberAsked asked =
        new MemberAsked(
            member.value(),
            request,
            evidence(speaker),
            replyPartition,
            correlationId,
            wish(demand),
            deputy(member, speaker));
    return new MemberCommand(NO_PARTNER, null, now, null, null, asked, false);
  }

  private static ConsentEvidence evidence(Speaker speaker) {
    return new ConsentEvidence(
        TOKEN,
        speaker.caller().subject(),
        speaker.token().hex(),
        null,
        speaker.linked().map(IdentityKey::value).orElse(null));
  }

  private static @Nullable Deputy deputy(MemberId member, Speaker speaker) {
    Caller caller = speaker.caller();
    if (caller.equals(Caller.member(member))) return null;
    return new Deputy(
        caller.roles().stream().map(Role::code).sorted().toList(),
        caller.partner().map(PartnerId::value).orElse(null),
        speaker.by().map(DelegationId::value).orElse(null));
  }

  private static Object wish(Demand demand) {
    return switch (demand) {
      case Demand.OfConsent(var what) -> ConsentDemands.wish(what);
      case Demand.OfEvidence(var what) -> EvidenceDemands.wish(what);
      case Demand.OfProfile(var what) -> ProfileDemands.wish(what);
      case Demand.OfGoal(var what) -> GoalDemands.wish(what);
      case Demand.OfIdentity(var what) -> IdentityDemands.wish(what);
      case Demand.OfPerson(var what) -> PersonDemands.wish(what);
      case Demand.OfRelation(var what) -> RelationDemands.wish(what);
      case Demand.OfMerge(var what) -> MergeDemands.wish(what);
      case Demand.OfRights(var what) -> RightsDemands.wish(what);
      case Demand.OfGuardian(var what) -> GuardianDemands.wish(what);
    };
  }

  /// @param at when the broker got it
  static Asked asked(MemberAsked record, Instant at) {
    return new Asked(
        new MemberId(record.getMemberId()),
        record.getRequestId(),
        speaker(record),
        at,
        demand(record.getWish()));
  }

  private static Demand demand(Object wish) {
    return switch (wish) {
      case PreferencesWished wished -> new Demand.OfProfile(ProfileDemands.demand(wished));
      case DelegationWished wished -> new Demand.OfProfile(ProfileDemands.demand(wished));
      case RevocationWished wished -> new Demand.OfProfile(ProfileDemands.demand(wished));
      case GoalWished wished -> new Demand.OfGoal(GoalDemands.demand(wished));
      case GoalApprovalWished wished -> new Demand.OfGoal(GoalDemands.demand(wished));
      case GoalRefusalWished wished -> new Demand.OfGoal(GoalDemands.demand(wished));
      case GoalRemovalWished wished -> new Demand.OfGoal(GoalDemands.demand(wished));
      case PersonalDataWished wished -> new Demand.OfPerson(PersonDemands.demand(wished));
      case ErasureWished wished ->
          new Demand.OfPerson(new PersonDemand.Erase(wished.getForfeitureShown()));
      case ErasureAnswerWished wished -> new Demand.OfPerson(PersonDemands.demand(wished));
      default ->
          IdentityDemands.demand(wish)
              .<Demand>map(Demand.OfIdentity::new)
              .or(() -> RelationDemands.demand(wish).map(Demand.OfRelation::new))
              .or(() -> MergeDemands.demand(wish).map(Demand.OfMerge::new))
              .or(() -> RightsDemands.demand(wish).map(Demand.OfRights::new))
              .or(() -> GuardianDemands.demand(wish).map(Demand.OfGuardian::new))
              .or(() -> EvidenceDemands.demand(wish).map(Demand.OfEvidence::new))
              .orElseGet(() -> new Demand.OfConsent(ConsentDemands.demand(wish)));
    };
  }

  private static Speaker speaker(MemberAsked record) {
    ConsentEvidence evidence = record.getEvidence();
    Deputy deputy = record.getDeputy();
    return new Speaker(
        caller(evidence.getSubject(), deputy),
        new Sha256(evidence.getTokenHash()),
        EvidenceRecords.linked(evidence),
        Optional.ofNullable(deputy).map(Deputy::getDelegation).map(DelegationId::new));
  }

  private static Caller caller(String subject, @Nullable Deputy deputy) {
    if (deputy == null) return Caller.member(new MemberId(subject));
    return new Caller(
        subject, roles(deputy), Optional.ofNullable(deputy.getPartner()).map(PartnerId::new));
  }

  private static Set<Role> roles(Deputy deputy) {
    Set<Role> roles = new HashSet<>();
    deputy.getRoles().forEach(code -> roles.add(Role.of(code).orElseThrow()));
    return roles;
  }
}
