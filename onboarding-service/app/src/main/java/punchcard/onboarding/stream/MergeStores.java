package punchcard.onboarding.stream;

import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import punchcard.avro.MemberEvent;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.merge.MergeHistory;
import punchcard.onboarding.merge.MergeSaid;

/// What one task knows of its members' merges: the log's own records of them.
final class MergeStores {
  static final String MERGES = "merges";

  private final KeyValueStore<String, LoggedRecord<MemberEvent>> merges;

  MergeStores(ProcessorContext<?, ?> context) {
    this.merges = context.getStateStore(MERGES);
  }

  static StoreBuilder<?> builder(Codecs codecs, boolean inMemory) {
    return MemberRecords.builder(MERGES, LoggedRecordCodec.of(codecs.log()), inMemory);
  }

  void add(String member, LoggedRecord<MemberEvent> record) {
    MemberRecords.add(merges, member, record);
  }

  void forget(String member) {
    MemberRecords.dropAll(merges, member);
  }

  /// What a member's merges are made of.
  static MergeHistory history(List<LoggedRecord<MemberEvent>> merges) {
    return new MergeHistory(merges.stream().map(MergeStores::said).toList());
  }

  static MergeSaid said(LoggedRecord<MemberEvent> record) {
    MemberEvent event = record.value();
    return new MergeSaid(
        new LogPoint(record.offset(), record.at()),
        event.getEventId(),
        MergeRecords.fact(event).orElseThrow());
  }
}
