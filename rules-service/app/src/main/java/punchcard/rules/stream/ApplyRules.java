package punchcard.rules.stream;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.PromotionBudget;
import punchcard.avro.PromotionExposure;
import punchcard.avro.SliceWanted;
import punchcard.avro.TierChanged;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.engine.RulesEngine;
import punchcard.rules.engine.ShareBudgets;
import punchcard.rules.engine.Stores;
import punchcard.rules.engine.Telling;
import punchcard.rules.events.EventTypes;

/// Decides what each fact of a task's partition earns.
final class ApplyRules implements Processor<String, MemberEvent, String, SpecificRecord> {
  private static final Duration GO_ON_EVERY = Duration.ofMillis(200);

  private final EventTypes types;
  private final CompiledAgreements compiled;
  private final VersionsHere versions;
  private final EarningMetrics metrics;

  private ProcessorContext<String, SpecificRecord> context;
  private RulesEngine engine;

  ApplyRules(
      EventTypes types,
      CompiledAgreements compiled,
      VersionsHere versions,
      EarningMetrics metrics) {
    this.types = types;
    this.compiled = compiled;
    this.versions = versions;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    this.context = context;
    int partition = context.taskId().partition();
    versions.own(partition);
    this.engine =
        new RulesEngine(
            types, compiled, stores(), new CountOutcomes(partition, versions, metrics), new Told());
    context.schedule(GO_ON_EVERY, PunctuationType.WALL_CLOCK_TIME, this::goOn);
  }

  /// Half of the time, so that what comes meanwhile is decided, too.
  private void goOn(long now) {
    long end = System.nanoTime() + GO_ON_EVERY.toNanos() / 2;
    boolean isMore = true;
    while (isMore && System.nanoTime() < end) isMore = engine.goOn(this::post);
  }

  private Stores stores() {
    return new Stores(
        store(RulesTopology.TALLIES),
        store(RulesTopology.TIMELINES),
        store(RulesTopology.HISTORIES),
        store(RulesTopology.AGREEMENTS_IN_FORCE),
        store(RulesTopology.AGREEMENT_VERSIONS),
        store(RulesTopology.REPLAYS),
        store(RulesTopology.REPLAYED_AHEAD),
        store(RulesTopology.PROMISED_POINTS),
        store(RulesTopology.PROMISED_BY_PROMOTIONS),
        store(RulesTopology.EXPOSED),
        store(RulesTopology.SLICES),
        store(RulesTopology.AWAITING_BUDGETS),
        store(RulesTopology.ANNOUNCED_TIERS),
        store(RulesTopology.TIERS_DUE),
        store(RulesTopology.KIN));
  }

  private <V> StreamsStore<V> store(String name) {
    return new StreamsStore<>(context.<KeyValueStore<String, V>>getStateStore(name));
  }

  @Override
  public void process(Record<String, MemberEvent> record) {
    RecordMetadata at = context.recordMetadata().orElseThrow();
    engine.process(
        record.value(), new Position(at.topic(), at.partition(), at.offset()), this::post);
  }

  private void post(Posting posting) {
    forward(posting.getMemberId(), posting, RulesTopology.POSTED);
  }

  /// The broker stamps it with the time at which it is appended.
  private void forward(String key, SpecificRecord value, String sink) {
    context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
  }

  @Override
  public void close() {
    versions.leave(context.taskId().partition());
    metrics.budgets().leave(context.taskId().partition());
  }

  /// What is said to others, each in its topic.
  private final class Told implements Telling {
    @Override
    public void changed(TierChanged tier) {
      forward(tier.getMemberId(), tier, RulesTopology.TIERS_CHANGED);
    }

    @Override
    public void met(PromotionExposure exposure) {
      forward(exposure.getMemberId(), exposure, RulesTopology.PROMOTIONS_MET);
    }

    @Override
    public void hands(MemberHandover handover) {
      forward(handover.getMemberId(), handover, RulesTopology.HANDED_OVER);
    }

    @Override
    public void wants(SliceWanted slice) {
      String key = ShareBudgets.key(slice.getBudget());
      forward(key, new PromotionBudget(slice), RulesTopology.SLICES_WANTED);
    }
  }
}
