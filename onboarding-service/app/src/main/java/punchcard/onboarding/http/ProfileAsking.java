package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;
import punchcard.onboarding.profile.ProfileDemand;
import punchcard.onboarding.profile.ProfileRefused;
import punchcard.onboarding.profile.ProfileScreening.Screened;
import punchcard.onboarding.profile.ProfileScreening.Sound;

/// Asks for a change of preferences or delegations, if what is asked could be at all.
@Singleton
final class ProfileAsking {
  private final MemberAsking asking;

  ProfileAsking(MemberAsking asking) {
    this.asking = asking;
  }

  /// The settings that were named.
  ///
  /// @param screened is asked only where the caller could ever be allowed it
  SettingsView prefer(Asking by, Supplier<Screened> screened) {
    return switch (asking.ask(by, demand(Action.CHANGE_PREFERENCES, by, screened))) {
      case Now(Became.Preferring(var settings), int partition) ->
          SettingsView.of(settings, partition);
      case Now(var other, _) -> throw new IllegalStateException("no preferences: " + other);
    };
  }

  DelegationView delegate(Asking by, Supplier<Screened> screened) {
    return view(asking.ask(by, demand(Action.GIVE_DELEGATION, by, screened)));
  }

  DelegationView revoke(Asking by, ProfileDemand.Revoke demand) {
    return view(asking.ask(by, new Demand.OfProfile(demand)));
  }

  private static DelegationView view(Now now) {
    return switch (now) {
      case Now(Became.Delegating(var granted), int partition) ->
          DelegationView.of(granted, granted.stateAt(granted.since().at()), partition);
      case Now(var other, _) -> throw new IllegalStateException("no delegation: " + other);
    };
  }

  private static Demand demand(Action action, Asking by, Supplier<Screened> screened) {
    var _ = by.conceivably(Wanted.of(action, Permission.memberOf(by.member()), by.by(), List.of()));
    return switch (screened.get()) {
      case Sound(ProfileDemand demand) -> new Demand.OfProfile(demand);
      case ProfileRefused refused -> throw ProfileProblems.refused(refused);
    };
  }
}
