package punchcard.onboarding.member;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Controller;
import punchcard.onboarding.authority.Role;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.TermsInForce;
import punchcard.onboarding.profile.Author;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.ProfileCommand;
import punchcard.onboarding.profile.ProfileDemand;
import punchcard.onboarding.relation.RelationCommand;
import punchcard.onboarding.relation.RelationDemand;
import punchcard.onboarding.relation.SignedBy;
import punchcard.onboarding.rights.RightsCommand;
import punchcard.onboarding.rights.RightsDemand;

/// One demand on a member's record, as the member's own task got it.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param at when it was received
public record Asked(MemberId member, String request, Speaker speaker, Instant at, Demand demand) {
  Wanted wanted() {
    return demand.wanted(member, speaker.by());
  }

  /// What was shown for it. Of another one than the member no linked subject is told: only that
  /// one's own log says whether it is linked.
  Evidence.Token shown() {
    return new Evidence.Token(
        speaker.token(), speaker.linked().filter(_ -> speaker.caller().is(member)));
  }

  /// Whether the member was logged in as somebody who is not the member, or not any more.
  ///
  /// @param subjects whose tokens are the member's
  boolean isOfNobody(Set<IdentityKey> subjects) {
    return shown().linked().filter(subject -> !subjects.contains(subject)).isPresent();
  }

  /// Who decides here: the member, or another one that may do so for it.
  MemberId decides() {
    Caller caller = speaker.caller();
    return caller.roles().contains(Role.MEMBER) && MemberId.isValid(caller.subject())
        ? new MemberId(caller.subject())
        : member;
  }

  RelationCommand relationCommand(
      RelationDemand what, TermsInForce inForce, Predicate<PartnerId> takesPart) {
    Caller caller = speaker.caller();
    boolean asMember =
        caller.is(member) && demand.action().controllers().contains(Controller.MEMBER);
    Optional<PartnerId> partner = asMember ? Optional.empty() : caller.partner();
    SignedBy by = new SignedBy(caller.subject(), partner, speaker.token());
    return new RelationCommand(request, by, at, what, inForce, takesPart);
  }

  /// Who has asked it, for the record.
  SignedBy signedBy() {
    Caller caller = speaker.caller();
    Optional<PartnerId> partner = caller.is(member) ? Optional.empty() : caller.partner();
    return new SignedBy(caller.subject(), partner, speaker.token());
  }

  RightsCommand rightsCommand(RightsDemand what) {
    Caller caller = speaker.caller();
    return new RightsCommand(request, signedBy(), caller.is(member), what);
  }

  /// @param by the delegation by which the caller may, if by one
  ProfileCommand profileCommand(ProfileDemand what, Optional<DelegationId> by) {
    Caller caller = speaker.caller();
    Author author = new Author(caller.subject(), caller.partner(), member, by, speaker.token());
    return new ProfileCommand(request, author, at, what);
  }
}
