package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.SignedUp;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.relation.RelationHistory;
import punchcard.onboarding.relation.RelationSaid;

/// What one task knows of its members' agreements with partners: the log's own records of them.
/// The signup that made a member lies with the consents.
final class RelationStores {
  static final String RELATIONS = "relations";

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> relations;

  RelationStores(ProcessorContext<?, ?> context) {
    this.relations = context.getStateStore(RELATIONS);
  }

  static StoreBuilder<?> builder(Codecs codecs, boolean inMemory) {
    return MemberRecords.builder(RELATIONS, LoggedRecordCodec.of(codecs.log()), inMemory);
  }

  void add(String member, LoggedRecord<MemberEvent> record) {
    MemberRecords.add(relations, member, record);
  }

  void forget(String member) {
    MemberRecords.dropAll(relations, member);
  }

  /// What a member's agreements are made of.
  ///
  /// @param consents with the signup
  static RelationHistory history(
      List<LoggedRecord<MemberEvent>> relations, List<LoggedRecord<MemberEvent>> consents) {
    List<LoggedRecord<MemberEvent>> all = new ArrayList<>(relations);
    consents.stream().filter(it -> it.value().getBody() instanceof SignedUp).forEach(all::add);
    all.sort(Comparator.comparingLong(LoggedRecord::offset));
    return new RelationHistory(all.stream().flatMap(RelationStores::said).toList());
  }

  private static Stream<RelationSaid> said(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    return RelationRecords.facts(event)
        .map(
            fact ->
                new RelationSaid(
                    new LogPoint(record.offset(), record.at()),
                    event.getPartner() == null ? event.getEventId() : "",
                    new LogPoint(askedAt(event.getSource()), event.getReceivedAt()),
                    fact));
  }

  private static long askedAt(@Nullable Position source) {
    return source == null ? -1 : source.getOffset();
  }
}
