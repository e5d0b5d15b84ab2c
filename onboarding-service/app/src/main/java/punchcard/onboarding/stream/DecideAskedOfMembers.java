package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.MemberCommand;
import punchcard.avro.OwnerAnswered;

/// Takes what is asked of members' records.
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
    this.desk = new MemberDesk(context, new MemberStores(context), parts.takesPart());
  }

  @Override
  public void process(Record<byte[], MemberCommand> record) {
    if (record.value().getBody() instanceof OwnerAnswered answered) {
      desk.heed(answered);
      return;
    }
    long offset = context.recordMetadata().orElseThrow().offset();
    Instant at = Instant.ofEpochMilli(record.timestamp());
    desk.take(new LoggedRecord<>(offset, at, record.value()));
  }
}
