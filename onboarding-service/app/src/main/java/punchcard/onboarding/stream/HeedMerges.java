package punchcard.onboarding.stream;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberMerging;
import punchcard.avro.MemberSeparating;
import punchcard.avro.MergingHeeded;
import punchcard.avro.Position;
import punchcard.kernel.MemberId;
import punchcard.runtime.PromptCommit;

/// Has what reaches a member be the other's into whom it is merged, or its own again.
///
/// References lie in other partitions than their member, so each task heeds it and tells the
/// member's own. That one writes that it is merged when all have, so behind that lies nothing of
/// the member; and that it is itself again in front, so whatever is its own again lies behind that.
final class HeedMerges implements Processor<byte[], MemberCommand, String, Object> {
  private ProcessorContext<String, Object> context;
  private MergedMembers merged;

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    this.merged = new MergedMembers(context);
  }

  @Override
  public void process(Record<byte[], MemberCommand> record) {
    MemberCommand command = record.value();
    switch (command.getBody()) {
      case MemberMerging it -> {
        merged.begin(
            new MemberId(it.getMemberId()), new MemberId(it.getIntoMemberId()), it.getSince());
        tell(it.getMemberId(), command);
      }
      case MemberSeparating it -> {
        merged.end(new MemberId(it.getMemberId()));
        tell(it.getMemberId(), command);
      }
      case Object unknown -> throw new IllegalStateException("of no merge: " + unknown);
    }
    PromptCommit.isWaitedFor();
  }

  private void tell(String member, MemberCommand command) {
    Position source = Objects.requireNonNull(command.getSource(), "somebody has asked for it");
    MergingHeeded here = new MergingHeeded(member, context.taskId().partition());
    context.forward(
        new Record<>(
            member,
            Commands.ofMember(source, command.getReceivedAt(), here),
            context.currentStreamTimeMs()),
        AdmissionTopology.TO_OWNER);
  }
}
