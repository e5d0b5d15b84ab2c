package punchcard.rules.stream;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import punchcard.avro.PromotionBudget;
import punchcard.avro.SliceWanted;
import punchcard.rules.Granting;
import punchcard.rules.engine.ShareBudgets;

/// Answers what partitions want of budgets: in one task, so one after another.
final class GrantSlices implements Processor<String, PromotionBudget, String, PromotionBudget> {
  private ProcessorContext<String, PromotionBudget> context;
  private ShareBudgets sharing;

  @Override
  public void init(ProcessorContext<String, PromotionBudget> context) {
    this.context = context;
    KeyValueStore<String, Granting> grantings = context.getStateStore(RulesTopology.GRANTINGS);
    this.sharing = new ShareBudgets(new StreamsStore<>(grantings));
  }

  /// The topic has its own answers, too.
  @Override
  public void process(Record<String, PromotionBudget> record) {
    if (record.value().getBody() instanceof SliceWanted wanted)
      sharing.decide(
          wanted, answer -> context.forward(record.withValue(new PromotionBudget(answer))));
  }
}
