package punchcard.onboarding.member;

import java.util.Optional;
import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Authority;
import punchcard.onboarding.authority.Denial;
import punchcard.onboarding.authority.Ruling.Allowed;
import punchcard.onboarding.authority.Ruling.Denied;
import punchcard.onboarding.consent.ConsentCommand;
import punchcard.onboarding.consent.ConsentOutcome;
import punchcard.onboarding.consent.Consents;
import punchcard.onboarding.consent.DecideConsent;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.consent.TermsInForce;
import punchcard.onboarding.goal.DecideGoal;
import punchcard.onboarding.goal.GoalDemand;
import punchcard.onboarding.goal.GoalOutcome;
import punchcard.onboarding.goal.GoalRefusal;
import punchcard.onboarding.goal.GoalRefused;
import punchcard.onboarding.identity.OwnerAnswer;
import punchcard.onboarding.merge.MergeAnswer;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.person.DecideAge;
import punchcard.onboarding.person.DecidePerson;
import punchcard.onboarding.person.PersonDemand;
import punchcard.onboarding.person.PersonFact;
import punchcard.onboarding.person.PersonOutcome;
import punchcard.onboarding.person.PersonRefusal;
import punchcard.onboarding.person.PersonRefused;
import punchcard.onboarding.profile.DecideProfile;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.Granted;
import punchcard.onboarding.profile.ProfileCommand;
import punchcard.onboarding.profile.ProfileOutcome;
import punchcard.onboarding.profile.ProfileRefusal;
import punchcard.onboarding.profile.ProfileRefused;
import punchcard.onboarding.profile.Said;
import punchcard.onboarding.relation.DecideRelation;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.relation.RelationOutcome;
import punchcard.onboarding.relation.RelationRefusal;
import punchcard.onboarding.relation.RelationRefused;

/// Decides what comes of a demand by all that the log has said of the member: first whether the
/// caller may ask it, then each subject by rules of its own.
public final class DecideAsked {
  private DecideAsked() {}

  /// A fact for the log, what it said before, or a refusal.
  ///
  /// @param registered whether a partner is
  public static Outcome decide(
      MemberHistory history, Asked asked, Predicate<PartnerId> registered) {
    if (asked.demand() instanceof Demand.OfMerge(MergeDemand.OfOther what))
      return AskedOfMerge.decide(history, asked, what); // The other one's task has ruled.
    if (asked.isOfNobody(history.subjects()))
      return new Outcome.Refused(new Objection.ToCaller(Denial.NOT_YOURS));
    if (isAskedAgain(history, asked))
      return byRules(history, asked, asked.speaker().by(), registered);
    return switch (Authority.rule(
        asked.wanted(),
        asked.speaker().caller(),
        history.profile().now(),
        history.consents().now().guardians(asked.at()),
        asked.at())) {
      case Denied(var why) -> new Outcome.Refused(new Objection.ToCaller(why));
      case Allowed(var as, _) when AskedOfMerge.isSomebodyElse(history, asked) ->
          AskedOfMerge.refused(history, as);
      case Allowed(_, var by) -> byRules(history, asked, by.map(Granted::id), registered);
    };
  }

  /// Whether the log has it from the same person: the answer is the same, also if by now he may
  /// not any more.
  private static boolean isAskedAgain(MemberHistory history, Asked asked) {
    Optional<Said> before = history.profile().by(asked.request());
    return before.map(said -> said.fact().by().actor()).equals(subject(asked))
        && before.flatMap(said -> said.fact().by().delegation()).equals(asked.speaker().by());
  }

  private static Optional<String> subject(Asked asked) {
    return Optional.of(asked.speaker().caller().subject());
  }

  /// @param by the delegation by which the caller may, if by one
  private static Outcome byRules(
      MemberHistory history,
      Asked asked,
      Optional<DelegationId> by,
      Predicate<PartnerId> registered) {
    return switch (asked.demand()) {
      case Demand.OfConsent(var what) -> consent(history, asked, what, registered);
      case Demand.OfEvidence(var what) -> AskedOfEvidence.decide(history, asked, what, registered);
      case Demand.OfProfile(var what) ->
          profile(history, asked, asked.profileCommand(what, by), registered);
      case Demand.OfGoal(var what) -> goal(history, asked, what);
      case Demand.OfIdentity(var what) -> AskedOfIdentity.decide(history, asked, what);
      case Demand.OfPerson(var what) -> person(history, asked, what);
      case Demand.OfRelation(var what) -> relation(history, asked, what, registered);
      case Demand.OfMerge(var what) -> AskedOfMerge.decide(history, asked, what);
      case Demand.OfRights(var what) -> AskedOfRights.decide(history, asked, what);
      case Demand.OfGuardian(var what) -> AskedOfGuardian.decide(history, asked, what);
    };
  }

  private static Outcome consent(
      MemberHistory history,
      Asked asked,
      ConsentCommand.Demand what,
      Predicate<PartnerId> registered) {
    if (history.isUsedBeside(Subject.CONSENT, asked.request()))
      return refused(asked, Refusal.KEY_REUSED);
    ConsentCommand command =
        new ConsentCommand(asked.member(), asked.request(), evidence(asked), asked.at(), what);
    return switch (DecideConsent.decide(history.consents().now(), command, registered)) {
      case ConsentOutcome.Said(var fact) -> new Outcome.Said(new Fact.OfConsent(fact));
      case ConsentOutcome.Repeated(var standing) ->
          new Outcome.Repeated(new Became.Consented(standing));
      case Refused refused -> new Outcome.Refused(new Objection.ToConsent(refused));
    };
  }

  private static Outcome profile(
      MemberHistory history, Asked asked, ProfileCommand command, Predicate<PartnerId> registered) {
    if (!history.consents().now().isOfMember())
      return refused(asked, ProfileRefusal.UNKNOWN_MEMBER);
    if (history.isUsedBeside(Subject.PROFILE, asked.request()))
      return refused(asked, ProfileRefusal.KEY_REUSED);
    return outcome(DecideProfile.decide(history.profile(), command, registered));
  }

  private static Outcome goal(MemberHistory history, Asked asked, GoalDemand what) {
    if (!history.consents().now().isOfMember()) return refused(asked, GoalRefusal.UNKNOWN_MEMBER);
    if (history.isUsedBeside(Subject.GOAL, asked.request()))
      return refused(asked, GoalRefusal.KEY_REUSED);
    return outcome(DecideGoal.decide(history.goals(), asked.request(), evidence(asked), what));
  }

  /// Of an erased member nothing else is left to decide by.
  private static Outcome person(MemberHistory history, Asked asked, PersonDemand what) {
    if (!history.consents().now().isOfMember() && history.person().erasure().isEmpty())
      return refused(asked, PersonRefusal.UNKNOWN_MEMBER);
    if (history.isUsedBeside(Subject.PERSON, asked.request()))
      return refused(asked, PersonRefusal.KEY_REUSED);
    PersonOutcome outcome =
        DecidePerson.decide(
            history.person(), asked.request(), evidence(asked), history.recipients(), what);
    return outcome(ofAge(outcome, history.consents().now(), asked));
  }

  /// What says when the member comes of age is the guardian's to change, as long as it is not.
  private static PersonOutcome ofAge(PersonOutcome outcome, Consents consents, Asked asked) {
    return outcome instanceof PersonOutcome.ToSay(PersonFact.Changed fact)
            && asked.demand() instanceof Demand.OfPerson(PersonDemand.Change wish)
        ? DecideAge.of(wish, fact, consents, asked.at())
        : outcome;
  }

  private static Outcome relation(
      MemberHistory history, Asked asked, RelationDemand what, Predicate<PartnerId> takesPart) {
    if (!history.consents().now().isOfMember())
      return refused(asked, RelationRefusal.UNKNOWN_MEMBER);
    if (history.isUsedBeside(Subject.RELATION, asked.request()))
      return refused(asked, RelationRefusal.KEY_REUSED);
    TermsInForce inForce = history.consents().now().terms();
    return outcome(
        DecideRelation.decide(
            history.relations(), asked.relationCommand(what, inForce, takesPart)));
  }

  private static Evidence evidence(Asked asked) {
    return new Evidence(asked.decides(), asked.shown());
  }

  /// What became of a demand whose fact the log has.
  public static Outcome became(MemberHistory history, Asked asked) {
    return switch (asked.demand()) {
      case Demand.OfConsent _ ->
          history
              .consents()
              .now()
              .madeBy(asked.request())
              .<Outcome>map(standing -> new Outcome.Repeated(new Became.Consented(standing)))
              .orElseGet(() -> refused(asked, Refusal.OVERTAKEN));
      case Demand.OfEvidence(var what) -> AskedOfEvidence.became(history, asked, what);
      case Demand.OfProfile(var what) ->
          outcome(
              DecideProfile.became(
                  history.profile(), asked.profileCommand(what, asked.speaker().by())));
      case Demand.OfGoal(var what) ->
          outcome(DecideGoal.became(history.goals(), asked.request(), what));
      case Demand.OfIdentity(var what) -> AskedOfIdentity.became(history, asked, what);
      case Demand.OfPerson(var what) ->
          outcome(DecidePerson.became(history.person(), asked.request(), what));
      case Demand.OfRelation(var what) ->
          outcome(DecideRelation.became(history.relations(), asked.request(), what));
      case Demand.OfMerge(var what) -> AskedOfMerge.became(history, asked, what);
      case Demand.OfRights(var what) -> AskedOfRights.became(history, asked, what);
      case Demand.OfGuardian(var what) -> AskedOfGuardian.became(history, asked, what);
    };
  }

  /// What comes of a demand that waited for the task that owns an identifier.
  public static Outcome answered(MemberHistory history, Asked asked, OwnerAnswer answer) {
    return switch (asked.demand()) {
      case Demand.OfIdentity(var what) -> AskedOfIdentity.answered(history, asked, what, answer);
      case Demand.OfEvidence(var what) -> AskedOfEvidence.answered(history, asked, what, answer);
      default -> throw new IllegalStateException("no owner was asked for " + asked.demand());
    };
  }

  /// What comes of a demand that waited for the task of another member.
  public static Outcome answered(MemberHistory history, Asked asked, MergeAnswer answer) {
    if (asked.demand() instanceof Demand.OfMerge(var what))
      return AskedOfMerge.answered(history, asked, what, answer);
    throw new IllegalStateException("nobody else was asked for " + asked.demand());
  }

  private static Outcome outcome(ProfileOutcome outcome) {
    return switch (outcome) {
      case ProfileOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfProfile(fact));
      case ProfileOutcome.Preferring(var settings) ->
          new Outcome.Repeated(new Became.Preferring(settings));
      case ProfileOutcome.Delegating(var granted) ->
          new Outcome.Repeated(new Became.Delegating(granted));
      case ProfileRefused refused -> new Outcome.Refused(new Objection.ToProfile(refused));
    };
  }

  private static Outcome outcome(GoalOutcome outcome) {
    return switch (outcome) {
      case GoalOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfGoal(fact));
      case GoalOutcome.Is(var standing) -> new Outcome.Repeated(new Became.Aiming(standing));
      case GoalRefused refused -> new Outcome.Refused(new Objection.ToGoal(refused));
    };
  }

  private static Outcome outcome(PersonOutcome outcome) {
    return switch (outcome) {
      case PersonOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfPerson(fact));
      case PersonOutcome.Holding(var standing) ->
          new Outcome.Repeated(new Became.Holding(standing));
      case PersonOutcome.Erasing(var erasure) -> new Outcome.Repeated(new Became.Erasing(erasure));
      case PersonRefused refused -> new Outcome.Refused(new Objection.ToPerson(refused));
    };
  }

  private static Outcome refused(Asked asked, PersonRefusal why) {
    return new Outcome.Refused(new Objection.ToPerson(new PersonRefused(why, asked.request())));
  }

  private static Outcome outcome(RelationOutcome outcome) {
    return switch (outcome) {
      case RelationOutcome.ToSay(var fact) -> new Outcome.Said(new Fact.OfRelation(fact));
      case RelationOutcome.Is(var standing) -> new Outcome.Repeated(new Became.Relating(standing));
      case RelationRefused refused -> new Outcome.Refused(new Objection.ToRelation(refused));
    };
  }

  private static Outcome refused(Asked asked, RelationRefusal why) {
    return new Outcome.Refused(new Objection.ToRelation(new RelationRefused(why, asked.request())));
  }

  private static Outcome refused(Asked asked, GoalRefusal why) {
    return new Outcome.Refused(new Objection.ToGoal(new GoalRefused(why, asked.request())));
  }

  private static Outcome refused(Asked asked, Refusal why) {
    return new Outcome.Refused(new Objection.ToConsent(new Refused(why, asked.request())));
  }

  private static Outcome refused(Asked asked, ProfileRefusal why) {
    return new Outcome.Refused(new Objection.ToProfile(new ProfileRefused(why, asked.request())));
  }
}
