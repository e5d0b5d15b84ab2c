package punchcard.onboarding.stream;

import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import punchcard.avro.MemberEvent;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.profile.ProfileHistory;
import punchcard.onboarding.profile.Said;

/// What one task knows of profiles: of each of its members the log's own records.
final class ProfileStores {
  /// What the log says of each member's preferences and delegations.
  static final String PROFILES = "profiles";

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> profiles;

  ProfileStores(ProcessorContext<?, ?> context) {
    this.profiles = context.getStateStore(PROFILES);
  }

  static StoreBuilder<?> builder(Codecs codecs, boolean inMemory) {
    return MemberRecords.builder(PROFILES, LoggedRecordCodec.of(codecs.log()), inMemory);
  }

  void addFact(String member, LoggedRecord<MemberEvent> record) {
    MemberRecords.add(profiles, member, record);
  }

  /// What a member's profile is made of.
  static ProfileHistory history(List<LoggedRecord<MemberEvent>> profiles) {
    return new ProfileHistory(profiles.stream().map(ProfileStores::said).toList());
  }

  private static Said said(LoggedRecord<MemberEvent> record) {
    return new Said(
        new LogPoint(record.offset(), record.at()),
        record.value().getEventId(),
        ProfileRecords.fact(record.value()).orElseThrow());
  }

  void forget(String member) {
    MemberRecords.dropAll(profiles, member);
  }
}
