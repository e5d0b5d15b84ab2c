package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.MemberCommand;
import punchcard.avro.MembershipEndingHeeded;
import punchcard.avro.MembershipNotBegun;
import punchcard.avro.MergeAnswered;
import punchcard.avro.MergingHeeded;
import punchcard.avro.OwnerAnswered;

/// Takes what is asked of members' records, and what other tasks answer to that.
final class DecideAskedOfMembers implements Processor<byte[], MemberCommand, Object, Object> {
  private final AdmissionParts parts;
  private ProcessorContext<Object, Object> context;
  private MemberDesk desk;

  DecideAskedOfMembers(AdmissionParts parts) {
    this.parts = parts;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.desk = MemberDesk.of(context, new MemberStores(context), parts);
  }

  @Override
  public void process(Record<byte[], MemberCommand> record) {
    switch (record.value().getBody()) {
      case OwnerAnswered it -> desk.heed(it);
      case MembershipNotBegun it -> desk.refuse(record.value(), it);
      case MembershipEndingHeeded it -> desk.heed(record.value(), it.getMemberId());
      case MergingHeeded it -> desk.heed(record.value(), it.getMemberId());
      case MergeAnswered it -> desk.heed(it);
      default -> take(record);
    }
  }

  private void take(Record<byte[], MemberCommand> record) {
    long offset = context.recordMetadata().orElseThrow().offset();
    Instant at = Instant.ofEpochMilli(record.timestamp());
    desk.take(new LoggedRecord<>(offset, at, record.value()));
  }
}
