package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import punchcard.avro.ArrivalForwarded;
import punchcard.avro.ArrivalLookedUp;
import punchcard.avro.ArrivalToLookUp;
import punchcard.avro.ErasedWith;
import punchcard.avro.KeyDestroyed;
import punchcard.avro.MemberAsked;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberMerging;
import punchcard.avro.MemberSeparating;
import punchcard.avro.MembershipEnding;
import punchcard.avro.MembershipEndingHeeded;
import punchcard.avro.MembershipNotBegun;
import punchcard.avro.MembershipToBegin;
import punchcard.avro.MergeAnswered;
import punchcard.avro.MergingHeeded;
import punchcard.avro.OwnerAnswered;
import punchcard.avro.OwnerAsked;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.ParticipationHeeded;
import punchcard.avro.ParticipationMarked;
import punchcard.avro.ReferencesFreed;
import punchcard.avro.ReferencesToFree;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.onboarding.Standing.Past;

/// Takes records from partners' topics, takes back those that another task or the index was asked
/// about, takes what is asked of members, and hears who takes part.
final class ReceiveRecords implements Processor<byte[], byte[], byte[], Object> {
  private final Deserializer<MemberCommand> commands;
  private final Sealing sealing;
  private ProcessorContext<byte[], Object> context;

  ReceiveRecords(Deserializer<MemberCommand> commands, Sealing sealing) {
    this.commands = commands;
    this.sealing = sealing;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata at = context.recordMetadata().orElseThrow();
    if (at.topic().equals(Topics.MEMBER_COMMANDS.name())) hear(record);
    else admit(record, published(record, at));
  }

  private void hear(Record<byte[], byte[]> record) {
    MemberCommand command = commands.deserialize(Topics.MEMBER_COMMANDS.name(), record.value());
    switch (command.getBody()) {
      case ArrivalForwarded _, ArrivalLookedUp _ -> admit(record, incoming(command));
      case ArrivalToLookUp _ -> {} // the index answers these
      case ParticipationBegan _,
          ParticipationEnded _,
          ParticipationMarked _,
          ParticipationHeeded _ ->
          context.forward(record.withValue(command), AdmissionTopology.HEED_PARTICIPATIONS);
      case OwnerAsked _ ->
          context.forward(record.withValue(command), AdmissionTopology.OWN_IDENTIFIERS);
      case MemberAsked _,
          OwnerAnswered _,
          MembershipNotBegun _,
          MembershipEndingHeeded _,
          MergingHeeded _,
          MergeAnswered _ ->
          context.forward(record.withValue(command), AdmissionTopology.DECIDE_ASKED);
      case MembershipToBegin _, MembershipEnding _ ->
          context.forward(record.withValue(command), AdmissionTopology.BIND_MEMBERS);
      case MemberMerging _, MemberSeparating _ ->
          context.forward(record.withValue(command), AdmissionTopology.HEED_MERGES);
      case ReferencesToFree _, ReferencesFreed _, KeyDestroyed _, ErasedWith _ ->
          context.forward(record.withValue(command), AdmissionTopology.ERASE_MEMBERS);
      case Object unknown -> throw new IllegalStateException("no command: " + unknown);
    }
  }

  private Incoming incoming(MemberCommand command) {
    Incoming incoming = Commands.incoming(command);
    return command.getSealed() ? sealing.opened(incoming) : incoming;
  }

  private void admit(Record<byte[], byte[]> record, Incoming incoming) {
    context.forward(record.withValue(incoming), AdmissionTopology.ADMIT_ARRIVALS);
  }

  private static Incoming published(Record<byte[], byte[]> record, RecordMetadata at) {
    return new Incoming(
        Topics.publisherOf(at.topic()).orElseThrow(),
        new LogPosition(at.topic(), at.partition(), at.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        Bytes.wrap(record.key()),
        Bytes.wrap(record.value()),
        Past.NOT_ASKED,
        false);
  }
}
