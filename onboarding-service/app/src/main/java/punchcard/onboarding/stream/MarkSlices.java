package punchcard.onboarding.stream;

import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.BudgetId;
import punchcard.avro.MemberEvent;
import punchcard.avro.PromotionBudget;
import punchcard.avro.SliceWanted;
import punchcard.avro.SlicesGranted;
import punchcard.avro.SlicesRecalled;
import punchcard.runtime.StreamsSettings;

/// Makes markers of what is granted and recalled of promotions' budgets, in the order of each
/// budget. What has a number counts once, also when the whole topic is read again.
final class MarkSlices implements Processor<String, PromotionBudget, String, MemberEvent> {
  static final String LAST_NUMBERS = "slices-last-numbers";
  private static final String KEY = "marker";

  private ProcessorContext<String, MemberEvent> context;
  private KeyValueStore<String, Integer> lastNumbers;

  static StoreBuilder<KeyValueStore<String, Integer>> lastNumbers() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(LAST_NUMBERS), Serdes.String(), Serdes.Integer())
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }

  @Override
  public void init(ProcessorContext<String, MemberEvent> context) {
    this.context = context;
    this.lastNumbers = context.getStateStore(LAST_NUMBERS);
  }

  @Override
  public void process(Record<String, PromotionBudget> record) {
    switch (record.value().getBody()) {
      case SlicesGranted granted -> mark(granted.getBudget(), granted.getNumber(), record);
      case SlicesRecalled recalled -> mark(recalled.getBudget(), recalled.getNumber(), record);
      case SliceWanted _ -> {} // Whoever grants reads it.
      case Object unknown -> throw new IllegalStateException("nothing of a budget: " + unknown);
    }
  }

  private void mark(BudgetId id, int number, Record<String, PromotionBudget> record) {
    String budget = id.getAgreementId() + "/" + id.getPromotion() + "/" + id.getCurrency();
    Integer last = lastNumbers.get(budget);
    if (last != null && number <= last) return;
    lastNumbers.put(budget, number);
    long now = context.currentStreamTimeMs();
    MemberEvent marker =
        MemberEvents.slices(
            budget + "/" + number,
            Instant.ofEpochMilli(record.timestamp()),
            Instant.ofEpochMilli(now),
            record.value().getBody());
    context.forward(new Record<>(KEY, marker, now));
  }
}
