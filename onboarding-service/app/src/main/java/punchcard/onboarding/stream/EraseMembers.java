package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import punchcard.avro.ErasedWith;
import punchcard.avro.ErasureCompleted;
import punchcard.avro.KeyDestroyed;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.ReferencesFreed;
import punchcard.avro.ReferencesToFree;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Binding;
import punchcard.onboarding.identity.Ownership;

/// Erases members who have ordered it.
///
/// References and identifiers lie in other partitions than their member, so each task frees those
/// that it owns and tells the member's own; when all have, and the key is destroyed, that one
/// writes that it is done. Behind it in the log lies nothing more of the member, whatever waited or
/// was on its way.
final class EraseMembers implements Processor<byte[], MemberCommand, String, @Nullable Object> {
  private final int tasks;
  private ProcessorContext<String, @Nullable Object> context;
  private KeyValueStore<String, Binding> bindings;
  private KeyValueStore<String, Ownership> owners;
  private Erasures erasures;
  private MergedMembers merged;

  /// @param tasks how many admit
  EraseMembers(int tasks) {
    this.tasks = tasks;
  }

  @Override
  public void init(ProcessorContext<String, @Nullable Object> context) {
    this.context = context;
    this.bindings = context.getStateStore(AdmissionState.BINDINGS);
    this.owners = context.getStateStore(OwnIdentifiers.OWNERS);
    this.erasures = new Erasures(context);
    this.merged = new MergedMembers(context);
  }

  @Override
  public void process(Record<byte[], MemberCommand> record) {
    switch (record.value().getBody()) {
      case ReferencesToFree it -> free(it);
      case ReferencesFreed it -> {
        if (erasures.freed(it.getMemberId(), it.getPartition(), tasks)) complete(it.getMemberId());
      }
      case KeyDestroyed it -> {
        if (erasures.isOf(it.getMemberId()) && erasures.keyDestroyed(it.getMemberId(), tasks))
          complete(it.getMemberId());
      }
      case ErasedWith it -> {
        if (erasures.absorbedErased(it.getMemberId(), tasks)) complete(it.getMemberId());
      }
      case Object unknown -> throw new IllegalStateException("not of an erasure: " + unknown);
    }
  }

  private void free(ReferencesToFree order) {
    erasures.begin(order.getMemberId());
    for (String identity : order.getIdentities()) free(order.getMemberId(), identity);
    ReferencesFreed done = new ReferencesFreed(order.getMemberId(), context.taskId().partition());
    send(order.getMemberId(), Commands.ofErasure(now(), done), AdmissionTopology.TO_OWNER);
  }

  /// A reference, or an identifier, unless it is another's.
  private void free(String member, String identity) {
    Optional.ofNullable(bindings.get(identity))
        .filter(it -> it.member().value().equals(member))
        .ifPresent(it -> free(identity, it));
    Ownership ownership = owners.get(identity);
    if (ownership == null || !ownership.isOf(member)) return;
    owners.delete(identity);
    send(identity, null, AdmissionTopology.TO_IDENTITIES);
  }

  private void free(String identity, Binding binding) {
    if (binding.isFree()) return;
    bindings.put(identity, binding.freed());
    send(identity, null, AdmissionTopology.TO_IDENTITIES);
  }

  private void complete(String member) {
    MemberEvent event =
        MemberEvents.said(member, "erasure", now(), position(), new ErasureCompleted());
    send(member, event, AdmissionTopology.SAID_TO_LOG);
    merged.into(new MemberId(member)).ifPresent(into -> tell(into.value(), member));
  }

  /// Who is erased, too, and waits for it.
  private void tell(String into, String member) {
    ErasedWith done = new ErasedWith(into, member);
    send(into, Commands.ofErasure(now(), done), AdmissionTopology.TO_OWNER);
  }

  private LogPosition position() {
    return new LogPosition(
        Topics.MEMBER_COMMANDS.name(),
        context.taskId().partition(),
        context.recordMetadata().orElseThrow().offset());
  }

  private void send(String key, @Nullable Object value, String sink) {
    context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sink);
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.currentStreamTimeMs());
  }
}
