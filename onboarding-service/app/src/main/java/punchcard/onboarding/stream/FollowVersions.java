package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.AgreementInForce;
import punchcard.avro.MemberEvent;
import punchcard.avro.ReplayOrdered;
import punchcard.runtime.StreamsSettings;

/// Lets a replay's marker into the log only behind that of the version which it names: the rules
/// have the version from there. Both come from topics of their own, of which one may be read later;
/// a replay that is early waits, and so do those behind it.
final class FollowVersions implements Processor<String, MemberEvent, String, MemberEvent> {
  static final String WAITING = "replays-waiting";

  private ProcessorContext<String, MemberEvent> context;
  private KeyValueStore<String, Integer> inForce;
  private KeyValueStore<Integer, MemberEvent> waiting;

  static StoreBuilder<KeyValueStore<Integer, MemberEvent>> waiting(Serde<MemberEvent> codec) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(WAITING), Serdes.Integer(), codec)
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public void init(ProcessorContext<String, MemberEvent> context) {
    this.context = context;
    this.inForce = context.getStateStore(BringIntoForce.IN_FORCE);
    this.waiting = context.getStateStore(WAITING);
  }

  @Override
  public void process(Record<String, MemberEvent> marker) {
    List<KeyValue<Integer, MemberEvent>> before = waiting();
    if (marker.value().getBody() instanceof AgreementInForce) context.forward(marker);
    else before.add(wait(marker.value(), before));
    for (KeyValue<Integer, MemberEvent> next : before) {
      if (isEarly(next.value)) return;
      waiting.delete(next.key);
      context.forward(marker.withValue(next.value));
    }
  }

  private KeyValue<Integer, MemberEvent> wait(
      MemberEvent marker, List<KeyValue<Integer, MemberEvent>> before) {
    int number = before.isEmpty() ? 0 : before.getLast().key + 1;
    waiting.put(number, marker);
    return KeyValue.pair(number, marker);
  }

  private List<KeyValue<Integer, MemberEvent>> waiting() {
    List<KeyValue<Integer, MemberEvent>> all = new ArrayList<>();
    try (KeyValueIterator<Integer, MemberEvent> markers = waiting.all()) {
      markers.forEachRemaining(all::add);
    }
    return all;
  }

  private boolean isEarly(MemberEvent marker) {
    if (!(marker.getBody() instanceof ReplayOrdered order)) return false;
    Integer newest = inForce.get(order.getAgreementId());
    return newest == null || newest < order.getVersion();
  }
}
