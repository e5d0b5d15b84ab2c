package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.ParticipationBegan;
import punchcard.avro.ParticipationEnded;
import punchcard.avro.ParticipationHeeded;
import punchcard.avro.ParticipationMarked;
import punchcard.events.Partitions;
import punchcard.runtime.StreamsSettings;

/// Ends and begins a partner's participation.
///
/// A fact of one partition of the log may come from any task, since a reference and its member lie
/// in different partitions. So a participation ends in each task first: it admits no more of what
/// the partner says, and tells the task that owns the partner's id; when all have, that one marks
/// it in every partition of the log. One begins the other way round: the owner marks it, and tells
/// each task in the same transaction. Between the two markers lies nothing that the partner said,
/// in any partition, whatever waits or is on its way to another task.
final class HeedParticipations implements Processor<byte[], MemberCommand, String, Object> {
  /// By partner and number: how many tasks have heeded it.
  static final String HEEDED = "participations-heeded";

  private static final String KEY = "marker";

  private final int tasks;
  private ProcessorContext<String, Object> context;
  private Participations participations;
  private KeyValueStore<String, Integer> heeded;

  /// @param tasks how many admit
  HeedParticipations(int tasks) {
    this.tasks = tasks;
  }

  static StoreBuilder<KeyValueStore<String, Integer>> heeded() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(HEEDED), Serdes.String(), Serdes.Integer())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    this.participations = new Participations(context);
    this.heeded = context.getStateStore(HEEDED);
  }

  @Override
  public void process(Record<byte[], MemberCommand> record) {
    MemberCommand command = record.value();
    Instant decidedAt = command.getReceivedAt();
    switch (command.getBody()) {
      case ParticipationEnded ended -> end(ended, decidedAt);
      case ParticipationBegan began -> {
        if (isOwnerOf(began.getParticipantId())) begin(began, decidedAt);
      }
      case ParticipationMarked marked -> heed(marked.getWhat(), decidedAt);
      case ParticipationHeeded one when one.getWhat() instanceof ParticipationEnded ended ->
          count(ended, decidedAt);
      case ParticipationHeeded _ -> {} // Whoever waits for all tasks reads it.
      case Object unknown -> throw new IllegalStateException("not of a partner: " + unknown);
    }
  }

  private void end(ParticipationEnded ended, Instant decidedAt) {
    if (participations.end(ended.getParticipantId(), ended.getNumber()))
      tellOwner(ended.getParticipantId(), ended, decidedAt);
  }

  private void begin(ParticipationBegan began, Instant decidedAt) {
    mark(began, decidedAt);
    String partner = began.getParticipantId();
    MemberCommand go = Commands.ofParticipant(partner, decidedAt, new ParticipationMarked(began));
    context.forward(new Record<>(partner, go, now()), AdmissionTopology.TO_EVERY_TASK);
  }

  private void heed(ParticipationBegan began, Instant decidedAt) {
    if (participations.begin(began.getParticipantId(), began.getNumber()))
      tellOwner(began.getParticipantId(), began, decidedAt);
  }

  private boolean isOwnerOf(String partner) {
    return Partitions.of(partner, tasks) == context.taskId().partition();
  }

  private void tellOwner(String partner, Object what, Instant decidedAt) {
    ParticipationHeeded here = new ParticipationHeeded(context.taskId().partition(), what);
    MemberCommand told = Commands.ofParticipant(partner, decidedAt, here);
    context.forward(new Record<>(partner, told, now()), AdmissionTopology.TO_OWNER);
  }

  private void count(ParticipationEnded ended, Instant decidedAt) {
    String name = MemberEvents.nameOf(ended);
    Integer before = heeded.get(name);
    int soFar = before == null ? 1 : before + 1;
    if (soFar < tasks) heeded.put(name, soFar);
    else {
      heeded.delete(name);
      mark(ended, decidedAt);
    }
  }

  private void mark(Object what, Instant decidedAt) {
    MemberEvent marker = MemberEvents.participation(what, decidedAt, Instant.ofEpochMilli(now()));
    context.forward(new Record<>(KEY, marker, now()), AdmissionTopology.TO_WHOLE_LOG);
  }

  private long now() {
    return context.currentStreamTimeMs();
  }
}
