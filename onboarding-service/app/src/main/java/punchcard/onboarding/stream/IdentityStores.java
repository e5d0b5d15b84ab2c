package punchcard.onboarding.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import punchcard.avro.MemberEvent;
import punchcard.avro.SignedUp;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.identity.IdentityHistory;
import punchcard.onboarding.identity.IdentitySaid;

/// What one task knows of its members' identifiers: of each the log's own records.
final class IdentityStores {
  static final String IDENTITIES = "identities";

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> identities;

  IdentityStores(ProcessorContext<?, ?> context) {
    this.identities = context.getStateStore(IDENTITIES);
  }

  static StoreBuilder<?> builder(Codecs codecs, boolean inMemory) {
    return MemberRecords.builder(IDENTITIES, LoggedRecordCodec.of(codecs.log()), inMemory);
  }

  void add(String member, LoggedRecord<MemberEvent> record) {
    MemberRecords.add(identities, member, record);
  }

  void forget(String member) {
    MemberRecords.dropAll(identities, member);
  }

  /// What a member's identifiers are made of.
  ///
  /// @param consents of which the first is the signup
  static IdentityHistory history(
      List<LoggedRecord<MemberEvent>> identities, List<LoggedRecord<MemberEvent>> consents) {
    Stream<LoggedRecord<MemberEvent>> signup =
        consents.stream().limit(1).filter(it -> it.value().getBody() instanceof SignedUp);
    return new IdentityHistory(
        Stream.concat(signup, identities.stream())
            .flatMap(record -> said(record).stream())
            .toList());
  }

  private static Optional<IdentitySaid> said(LoggedRecord<MemberEvent> record) {
    return IdentityRecords.fact(record.value())
        .map(
            fact ->
                new IdentitySaid(
                    new LogPoint(record.offset(), record.at()), record.value().getEventId(), fact));
  }
}
