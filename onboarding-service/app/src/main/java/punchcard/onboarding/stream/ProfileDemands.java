package punchcard.onboarding.stream;

import punchcard.avro.DelegationWished;
import punchcard.avro.PreferenceWish;
import punchcard.avro.PreferencesWished;
import punchcard.avro.RevocationWished;
import punchcard.onboarding.profile.Change;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.ProfileDemand;
import punchcard.onboarding.profile.ProfileDemand.Give;
import punchcard.onboarding.profile.ProfileDemand.Prefer;
import punchcard.onboarding.profile.ProfileDemand.Revoke;
import punchcard.onboarding.profile.SettingKey;
import punchcard.onboarding.profile.Value;

/// Translates what is wanted of preferences and delegations, both ways.
final class ProfileDemands {
  private ProfileDemands() {}

  static Object wish(ProfileDemand demand) {
    return switch (demand) {
      case Prefer(var changes) ->
          new PreferencesWished(changes.stream().map(ProfileDemands::record).toList());
      case Give(DelegationId id, var delegation) ->
          new DelegationWished(id.value(), ProfileRecords.record(delegation));
      case Revoke(DelegationId id) -> new RevocationWished(id.value());
    };
  }

  static ProfileDemand demand(PreferencesWished wished) {
    return new Prefer(wished.getChanges().stream().map(ProfileDemands::change).toList());
  }

  static ProfileDemand demand(DelegationWished wished) {
    return new Give(
        new DelegationId(wished.getDelegationId()), ProfileRecords.delegation(wished.getRight()));
  }

  static ProfileDemand demand(RevocationWished wished) {
    return new Revoke(new DelegationId(wished.getDelegationId()));
  }

  private static PreferenceWish record(Change change) {
    return new PreferenceWish(
        change.key().preference().code(),
        change.key().scope().level().code(),
        change.key().scope().name(),
        change.to().map(Value::text).orElse(null));
  }

  private static Change change(PreferenceWish wish) {
    SettingKey key = ProfileRecords.key(wish.getName(), wish.getLevel(), wish.getScope());
    return new Change(key, ProfileRecords.value(key, wish.getValue()));
  }
}
