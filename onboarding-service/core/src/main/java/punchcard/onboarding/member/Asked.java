package punchcard.onboarding.member;

import java.time.Instant;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.profile.Author;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.ProfileCommand;
import punchcard.onboarding.profile.ProfileDemand;

/// One demand on a member's record, as the member's own task got it.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param at when it was received
public record Asked(MemberId member, String request, Speaker speaker, Instant at, Demand demand) {
  Wanted wanted() {
    return new Wanted(demand.action(), member, demand.partner(), speaker.by(), demand.settings());
  }

  /// @param by the delegation by which the caller may, if by one
  ProfileCommand profileCommand(ProfileDemand what, Optional<DelegationId> by) {
    Caller caller = speaker.caller();
    Author author = new Author(caller.subject(), caller.partner(), member, by, speaker.token());
    return new ProfileCommand(request, author, at, what);
  }
}
