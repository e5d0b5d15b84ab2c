package punchcard.onboarding.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.runtime.StreamsSettings;

/// Puts what the rules of one member hand to another one into that one's log. Each task of the
/// rules hands over in the order of its log, so what does not lie behind the last is read again,
/// and is not taken twice.
final class TakeHandovers implements Processor<String, MemberHandover, String, Object> {
  static final String LAST_TAKEN = "handovers-last-taken";

  /// So many may be handed over by one fact of the log.
  private static final long MOST = 1_000_000;

  private ProcessorContext<String, Object> context;
  private KeyValueStore<Integer, Long> lastTaken;
  private Erasures erasures;

  static StoreBuilder<KeyValueStore<Integer, Long>> lastTaken() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(LAST_TAKEN), Serdes.Integer(), Serdes.Long())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
    this.lastTaken = context.getStateStore(LAST_TAKEN);
    this.erasures = new Erasures(context);
  }

  @Override
  public void process(Record<String, MemberHandover> record) {
    MemberHandover handover = record.value();
    int from = handover.getBecause().getPartition();
    long place = handover.getBecause().getOffset() * MOST + handover.getNumber();
    Long last = lastTaken.get(from);
    if (last != null && place <= last) return;
    lastTaken.put(from, place);
    toWhoIsNotErased(handover).ifPresent(this::write);
  }

  private void write(MemberHandover handover) {
    MemberEvent fact = MemberEvents.handedOver(handover);
    context.forward(
        new Record<>(fact.getMemberId(), fact, context.currentStreamTimeMs()),
        AdmissionTopology.TO_LOG);
  }

  /// Of who is erased nothing is known any more, so the next one is asked, if there is any.
  private Optional<MemberHandover> toWhoIsNotErased(MemberHandover handover) {
    if (!erasures.isOf(handover.getMemberId())) return Optional.of(handover);
    if (!(handover.getBody() instanceof HandedOn fact)) return Optional.empty();
    List<String> asked = new ArrayList<>(fact.getAsked());
    List<String> next = new ArrayList<>(fact.getNext());
    String to = handover.getMemberId();
    while (erasures.isOf(to)) {
      asked.add(to);
      if (next.isEmpty()) return Optional.empty();
      to = next.removeFirst();
    }
    HandedOn further = HandedOn.newBuilder(fact).setAsked(asked).setNext(List.copyOf(next)).build();
    return Optional.of(
        MemberHandover.newBuilder(handover).setMemberId(to).setBody(further).build());
  }
}
