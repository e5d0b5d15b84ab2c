package punchcard.onboarding.stream;

import java.util.List;
import java.util.Optional;
import punchcard.avro.DelegationSet;
import punchcard.avro.PreferenceSet;
import punchcard.avro.PreferencesSet;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.profile.DelegationId;
import punchcard.onboarding.profile.Granted;
import punchcard.onboarding.profile.Setting;
import punchcard.onboarding.profile.SettingKey;
import punchcard.onboarding.profile.Value;

/// Translates what preferences and delegations have become, for who waits.
final class ProfileReplies {
  private ProfileReplies() {}

  static PreferencesSet record(List<Setting> settings, int partition) {
    return new PreferencesSet(partition, settings.stream().map(ProfileReplies::record).toList());
  }

  private static PreferenceSet record(Setting setting) {
    return new PreferenceSet(
        setting.key().preference().code(),
        setting.key().scope().level().code(),
        setting.key().scope().name(),
        setting.value().map(Value::text).orElse(null),
        ProfileRecords.record(setting.by()),
        setting.since().offset(),
        setting.since().at());
  }

  static List<Setting> read(PreferencesSet set) {
    return set.getSettings().stream().map(ProfileReplies::read).toList();
  }

  private static Setting read(PreferenceSet set) {
    SettingKey key = ProfileRecords.key(set.getName(), set.getLevel(), set.getScope());
    return new Setting(
        key,
        ProfileRecords.value(key, set.getValue()),
        new LogPoint(set.getOffset(), set.getRecordedAt()),
        ProfileRecords.author(set.getBy()));
  }

  static DelegationSet record(Granted granted, int partition) {
    return new DelegationSet(
        partition,
        granted.id().value(),
        ProfileRecords.record(granted.delegation()),
        granted.given().offset(),
        granted.given().at(),
        granted.revoked().map(LogPoint::offset).orElse(null),
        granted.revoked().map(LogPoint::at).orElse(null));
  }

  static Granted read(DelegationSet set) {
    return new Granted(
        new DelegationId(set.getDelegationId()),
        ProfileRecords.delegation(set.getRight()),
        new LogPoint(set.getGivenOffset(), set.getGivenAt()),
        Optional.ofNullable(set.getRevokedOffset())
            .flatMap(
                offset ->
                    Optional.ofNullable(set.getRevokedAt()).map(at -> new LogPoint(offset, at))));
  }
}
