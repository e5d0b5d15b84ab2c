package punchcard.onboarding.profile;

import static punchcard.onboarding.profile.ProfileRefusal.ENDED;
import static punchcard.onboarding.profile.ProfileRefusal.ID_USED;
import static punchcard.onboarding.profile.ProfileRefusal.KEY_REUSED;
import static punchcard.onboarding.profile.ProfileRefusal.NOT_IN_FORCE;
import static punchcard.onboarding.profile.ProfileRefusal.OVERTAKEN;
import static punchcard.onboarding.profile.ProfileRefusal.UNKNOWN_DELEGATION;
import static punchcard.onboarding.profile.ProfileRefusal.UNKNOWN_PARTNER;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.profile.ProfileDemand.Give;
import punchcard.onboarding.profile.ProfileDemand.Prefer;
import punchcard.onboarding.profile.ProfileDemand.Revoke;
import punchcard.onboarding.profile.ProfileFact.DelegationGiven;
import punchcard.onboarding.profile.ProfileFact.DelegationRevoked;
import punchcard.onboarding.profile.ProfileFact.PreferencesChanged;
import punchcard.onboarding.profile.ProfileOutcome.Delegating;
import punchcard.onboarding.profile.ProfileOutcome.Preferring;
import punchcard.onboarding.profile.ProfileOutcome.ToSay;

/// Decides what comes of a demand of somebody who may make it, by what the log has said so far.
public final class DecideProfile {
  private DecideProfile() {}

  /// A fact for the log, what it said before, or a refusal.
  ///
  /// @param registered whether a partner is
  public static ProfileOutcome decide(
      ProfileHistory history, ProfileCommand command, Predicate<PartnerId> registered) {
    Optional<Said> before = history.by(command.request());
    if (before.isPresent()) return again(history, before.get(), command);
    Profile profile = history.now();
    return switch (command.demand()) {
      case Prefer(List<Change> changes) -> prefer(changes, profile, command, registered);
      case Give(DelegationId id, Delegation delegation) ->
          give(id, delegation, profile, command, registered);
      case Revoke(DelegationId id) -> revoke(id, profile, command);
    };
  }

  /// What a demand's fact has become, now that the log has it.
  public static ProfileOutcome became(ProfileHistory history, ProfileCommand command) {
    return again(history, history.by(command.request()).orElseThrow(), command);
  }

  private static ProfileOutcome again(ProfileHistory history, Said before, ProfileCommand command) {
    Profile then = history.upTo(before.at().offset());
    if (!then.counted(before.at().offset())) return no(OVERTAKEN, command.request());
    if (!isSame(before.fact(), command.demand(), then)) return no(KEY_REUSED, command.request());
    return is(command.demand(), then);
  }

  /// What changed nothing is not in the fact.
  private static boolean isSame(ProfileFact fact, ProfileDemand demand, Profile then) {
    return switch (demand) {
      case Prefer(List<Change> changes) ->
          fact instanceof PreferencesChanged(List<Shift> shifts, _)
              && changes.stream().allMatch(it -> then.valueOf(it.key()).equals(it.to()))
              && shifts.stream().allMatch(it -> changes.contains(new Change(it.key(), it.to())));
      case Give(DelegationId id, Delegation delegation) ->
          fact instanceof DelegationGiven given
              && given.id().equals(id)
              && given.delegation().equals(delegation);
      case Revoke(DelegationId id) ->
          fact instanceof DelegationRevoked revoked && revoked.id().equals(id);
    };
  }

  private static ProfileOutcome is(ProfileDemand demand, Profile profile) {
    return switch (demand) {
      case Prefer(List<Change> changes) ->
          new Preferring(
              changes.stream().flatMap(change -> profile.setting(change.key()).stream()).toList());
      case Give(DelegationId id, _) -> new Delegating(profile.delegation(id).orElseThrow());
      case Revoke(DelegationId id) -> new Delegating(profile.delegation(id).orElseThrow());
    };
  }

  private static ProfileOutcome prefer(
      List<Change> changes,
      Profile profile,
      ProfileCommand command,
      Predicate<PartnerId> registered) {
    Optional<PartnerId> stranger =
        changes.stream()
            .flatMap(change -> partnerOf(change.key().scope()))
            .filter(registered.negate())
            .findFirst();
    if (stranger.isPresent()) return no(UNKNOWN_PARTNER, stranger.get());
    List<Shift> shifts =
        changes.stream()
            .map(it -> new Shift(it.key(), profile.valueOf(it.key()), it.to()))
            .filter(shift -> !shift.from().equals(shift.to()))
            .toList();
    if (shifts.isEmpty()) return is(command.demand(), profile);
    return new ToSay(new PreferencesChanged(shifts, command.by()));
  }

  private static ProfileOutcome give(
      DelegationId id,
      Delegation delegation,
      Profile profile,
      ProfileCommand command,
      Predicate<PartnerId> registered) {
    Optional<PartnerId> stranger =
        Stream.concat(delegation.to().partner().stream(), partnerOf(delegation.within()))
            .filter(registered.negate())
            .findFirst();
    if (stranger.isPresent()) return no(UNKNOWN_PARTNER, stranger.get());
    if (delegation.isOver(command.at())) return no(ENDED, "it ends at " + delegation.endsAt());
    Optional<Granted> known = profile.delegation(id);
    if (known.isEmpty()) return new ToSay(new DelegationGiven(id, delegation, command.by()));
    return known.get().delegation().equals(delegation)
            && known.get().stateAt(command.at()) == Granted.State.GIVEN
        ? new Delegating(known.get())
        : no(ID_USED, id);
  }

  private static ProfileOutcome revoke(DelegationId id, Profile profile, ProfileCommand command) {
    Optional<Granted> known = profile.delegation(id);
    if (known.isEmpty()) return no(UNKNOWN_DELEGATION, id);
    return switch (known.get().stateAt(command.at())) {
      case REVOKED -> new Delegating(known.get());
      case EXPIRED -> no(NOT_IN_FORCE, id);
      case GIVEN -> new ToSay(new DelegationRevoked(id, command.by()));
    };
  }

  private static Stream<PartnerId> partnerOf(Scope scope) {
    return switch (scope) {
      case Scope.Ecosystem _ -> Stream.empty();
      case Scope.Organisation(PartnerId partner) -> Stream.of(partner);
      case Scope.Product(PartnerId partner, _) -> Stream.of(partner);
    };
  }

  private static ProfileRefused no(ProfileRefusal refusal, Object detail) {
    return new ProfileRefused(refusal, detail.toString());
  }
}
