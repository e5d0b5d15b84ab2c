package punchcard.rules.stream;

import static org.apache.kafka.common.serialization.Serdes.Integer;
import static org.apache.kafka.common.serialization.Serdes.Long;
import static org.apache.kafka.common.serialization.Serdes.String;
import static org.apache.kafka.common.serialization.Serdes.serdeFrom;
import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.events.Topics.MEMBER_HANDOVERS;
import static punchcard.events.Topics.POSTINGS;
import static punchcard.events.Topics.PROMOTION_BUDGETS;
import static punchcard.events.Topics.PROMOTION_EXPOSURES;
import static punchcard.events.Topics.TIER_CHANGES;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.Posting;
import punchcard.avro.PromotionBudget;
import punchcard.avro.PromotionExposure;
import punchcard.avro.TierChanged;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.rules.Granting;
import punchcard.rules.PromisedPoints;
import punchcard.rules.Tally;
import punchcard.rules.Timeline;
import punchcard.rules.engine.Announced;
import punchcard.rules.engine.AnnouncedCodec;
import punchcard.rules.engine.CausedBy;
import punchcard.rules.engine.CausedByCodec;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.engine.GrantingCodec;
import punchcard.rules.engine.InForce;
import punchcard.rules.engine.Kin;
import punchcard.rules.engine.KinCodec;
import punchcard.rules.engine.PromisedPointsCodec;
import punchcard.rules.engine.Recorded;
import punchcard.rules.engine.RecordedCodec;
import punchcard.rules.engine.ReplayOrder;
import punchcard.rules.engine.ReplayOrderCodec;
import punchcard.rules.engine.Slice;
import punchcard.rules.engine.SliceCodec;
import punchcard.rules.engine.TallyCodec;
import punchcard.rules.engine.TimelineCodec;
import punchcard.rules.events.EventTypes;
import punchcard.runtime.PromptCommit;
import punchcard.runtime.StreamsSettings;

/// From what happened to what it earns.
public final class RulesTopology {
  /// Member id to what is counted of the member; only members of whom something is have a record.
  static final String TALLIES = "tallies";

  /// Member id and place to an event of the member's history.
  static final String HISTORIES = "histories";

  /// Agreement and version to the file, of those versions that another one replaced.
  static final String AGREEMENT_VERSIONS = "agreement-versions";

  /// Member id to what was told of the member, with since when.
  static final String TIMELINES = "timelines";

  /// Agreement id to the version that the partition's last marker named.
  static final String AGREEMENTS_IN_FORCE = "agreements-in-force";

  /// Offset of the marker to a replay that it ordered.
  static final String REPLAYS = "replays";

  /// Replay and member, of those whose turn came before the others'.
  static final String REPLAYED_AHEAD = "replayed-ahead";

  /// Member id and booking to what the booking has promised; only bookings for which points wait
  /// have a record.
  static final String PROMISED_POINTS = "promised-points";

  /// Promotion and member to the event with which points began to wait; only members who have not
  /// completed it have a record.
  static final String PROMISED_BY_PROMOTIONS = "promised-by-promotions";

  /// Member id, agreement and promotion to the version under which they met.
  static final String EXPOSED = "exposed";

  /// Member id to what was told of the member's tiers.
  static final String ANNOUNCED_TIERS = "announced-tiers";

  /// A day and the id of a member of whom a tier may change on that day.
  static final String TIERS_DUE = "tiers-due";

  /// Member id to those with whom it is, or was, one person.
  static final String KIN = "kin";

  /// Agreement, promotion and currency to what the partition may give of the budget.
  static final String SLICES = "budget-slices";

  /// Budget, place and member to the points that an event would be given.
  static final String AWAITING_BUDGETS = "awaiting-budgets";

  /// Agreement, promotion and currency to how the budget is shared out among the partitions.
  static final String GRANTINGS = "budget-grantings";

  static final String POSTED = "postings";
  static final String TIERS_CHANGED = "tier-changes";
  static final String PROMOTIONS_MET = "promotion-exposures";
  static final String HANDED_OVER = "member-handovers";
  static final String SLICES_WANTED = "slices-wanted";

  private RulesTopology() {}

  public static Topology build(
      SchemaRegistry registry,
      EventTypes types,
      CompiledAgreements compiled,
      VersionsHere versions,
      EarningMetrics metrics) {
    AvroCodec<MemberEvent> events = new AvroCodec<>(MEMBER_EVENTS, registry);
    AvroCodec<Posting> postings = new AvroCodec<>(POSTINGS, registry);
    AvroCodec<PromotionExposure> exposures = new AvroCodec<>(PROMOTION_EXPOSURES, registry);
    AvroCodec<PromotionBudget> budgets = new AvroCodec<>(PROMOTION_BUDGETS, registry);
    AvroCodec<MemberHandover> handovers = new AvroCodec<>(MEMBER_HANDOVERS, registry);
    AvroCodec<TierChanged> changes = new AvroCodec<>(TIER_CHANGES, registry);
    ProcessorSupplier<String, MemberEvent, String, SpecificRecord> applyRules =
        () -> new ApplyRules(types, compiled, versions, metrics);
    return new Topology()
        .addSource("member-events", new StringDeserializer(), events, MEMBER_EVENTS.name())
        .addProcessor("apply-rules", PromptCommit.behind(applyRules), "member-events")
        .addStateStore(tallies(), "apply-rules")
        .addStateStore(timelines(), "apply-rules")
        .addStateStore(histories(events), "apply-rules")
        .addStateStore(versions(AGREEMENT_VERSIONS), "apply-rules")
        .addStateStore(versions(AGREEMENTS_IN_FORCE), "apply-rules")
        .addStateStore(replays(), "apply-rules")
        .addStateStore(store(REPLAYED_AHEAD, Integer()), "apply-rules")
        .addStateStore(promisedPoints(), "apply-rules")
        .addStateStore(promisedByPromotions(), "apply-rules")
        .addStateStore(store(EXPOSED, Integer()), "apply-rules")
        .addStateStore(slices(), "apply-rules")
        .addStateStore(store(AWAITING_BUDGETS, Long()), "apply-rules")
        .addStateStore(announcedTiers(), "apply-rules")
        .addStateStore(store(TIERS_DUE, Integer()), "apply-rules")
        .addStateStore(kin(), "apply-rules")
        .addSink(POSTED, POSTINGS.name(), new StringSerializer(), postings, "apply-rules")
        .addSink(TIERS_CHANGED, TIER_CHANGES.name(), new StringSerializer(), changes, "apply-rules")
        .addSink(
            PROMOTIONS_MET,
            PROMOTION_EXPOSURES.name(),
            new StringSerializer(),
            exposures,
            "apply-rules")
        .addSink(
            HANDED_OVER, MEMBER_HANDOVERS.name(), new StringSerializer(), handovers, "apply-rules")
        .addSink(
            SLICES_WANTED, PROMOTION_BUDGETS.name(), new StringSerializer(), budgets, "apply-rules")
        .addSource("promotion-budgets", new StringDeserializer(), budgets, PROMOTION_BUDGETS.name())
        .addProcessor("grant-slices", PromptCommit.behind(GrantSlices::new), "promotion-budgets")
        .addStateStore(grantings(), "grant-slices")
        .addSink(
            "slices-granted",
            PROMOTION_BUDGETS.name(),
            new StringSerializer(),
            budgets,
            "grant-slices");
  }

  private static StoreBuilder<KeyValueStore<String, Tally>> tallies() {
    return store(
        TALLIES,
        serdeFrom((_, tally) -> TallyCodec.bytes(tally), (_, bytes) -> TallyCodec.tally(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, Timeline>> timelines() {
    return store(
        TIMELINES,
        serdeFrom(
            (_, timeline) -> TimelineCodec.bytes(timeline),
            (_, bytes) -> TimelineCodec.timeline(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, ReplayOrder>> replays() {
    return store(
        REPLAYS,
        serdeFrom(
            (_, order) -> ReplayOrderCodec.bytes(order),
            (_, bytes) -> ReplayOrderCodec.order(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, PromisedPoints>> promisedPoints() {
    return store(
        PROMISED_POINTS,
        serdeFrom(
            (_, promised) -> PromisedPointsCodec.bytes(promised),
            (_, bytes) -> PromisedPointsCodec.promised(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, CausedBy>> promisedByPromotions() {
    return store(
        PROMISED_BY_PROMOTIONS,
        serdeFrom(
            (_, event) -> CausedByCodec.bytes(event), (_, bytes) -> CausedByCodec.event(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, Slice>> slices() {
    return store(
        SLICES,
        serdeFrom((_, slice) -> SliceCodec.bytes(slice), (_, bytes) -> SliceCodec.slice(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, Granting>> grantings() {
    return store(
        GRANTINGS,
        serdeFrom(
            (_, granting) -> GrantingCodec.bytes(granting),
            (_, bytes) -> GrantingCodec.granting(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, Announced>> announcedTiers() {
    return store(
        ANNOUNCED_TIERS,
        serdeFrom(
            (_, announced) -> AnnouncedCodec.bytes(announced),
            (_, bytes) -> AnnouncedCodec.announced(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, Kin>> kin() {
    return store(
        KIN, serdeFrom((_, kin) -> KinCodec.bytes(kin), (_, bytes) -> KinCodec.kin(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, Recorded>> histories(
      AvroCodec<MemberEvent> events) {
    RecordedCodec codec = new RecordedCodec(events);
    return store(
        HISTORIES,
        serdeFrom((_, recorded) -> codec.bytes(recorded), (_, bytes) -> codec.recorded(bytes)));
  }

  private static StoreBuilder<KeyValueStore<String, InForce>> versions(String name) {
    return store(name, serdeFrom((_, inForce) -> inForce.bytes(), (_, bytes) -> InForce.of(bytes)));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return keyValueStoreBuilder(inMemoryKeyValueStore(name), String(), values)
        .withCachingDisabled()
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }
}
