package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.MemberEvent;
import punchcard.avro.ReplayStep;
import punchcard.runtime.StreamsSettings;

/// Makes markers of what is approved of replays: that one is ordered, and that one is reversed.
/// Each step counts once, also when the whole topic is read again.
final class OrderReplays implements Processor<String, ReplayStep, String, MemberEvent> {
  static final String LAST_STEPS = "replays-last-steps";
  private static final String KEY = "marker";

  private ProcessorContext<String, MemberEvent> context;
  private KeyValueStore<String, Integer> lastSteps;

  static StoreBuilder<KeyValueStore<String, Integer>> lastSteps() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(LAST_STEPS), Serdes.String(), Serdes.Integer())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public void init(ProcessorContext<String, MemberEvent> context) {
    this.context = context;
    this.lastSteps = context.getStateStore(LAST_STEPS);
  }

  @Override
  public void process(Record<String, ReplayStep> record) {
    ReplayStep step = record.value();
    Integer last = lastSteps.get(step.getReplayId());
    if (last != null && step.getStep() <= last) return;
    lastSteps.put(step.getReplayId(), step.getStep());
    long now = context.currentStreamTimeMs();
    MemberEvents.approved(step, Instant.ofEpochMilli(now))
        .ifPresent(marker -> context.forward(new Record<>(KEY, marker, now)));
  }
}
