package punchcard.ledger.stream;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.avro.LedgerReply;
import punchcard.avro.Posting;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.runtime.PromptCommit;
import punchcard.runtime.StreamsSettings;

/// How postings become the journal: one processor with its members' state, and the ways out. What
/// the ledger itself asks for, a tick or the other half of a transfer, goes back into `postings`.
public final class LedgerTopology {
  /// What the topology reads and writes.
  public static final List<Topic<?>> TOPICS =
      List.of(
          Topics.POSTINGS,
          Topics.LEDGER_ENTRIES,
          Topics.LEDGER_REFUSALS,
          Topics.LEDGER_PROPOSALS,
          Topics.LEDGER_REPLIES);

  static final String ACCOUNTS = "accounts";
  static final String ANSWERS = "answers";
  static final String ENTRIES = "entries";
  static final String REFUSALS = "refusals";
  static final String PROPOSALS = "proposals";
  static final String REPLIES = "replies";
  static final String ONWARD = "onward";
  static final String ENDINGS = "endings";
  static final String CURRENCIES = "currencies";
  static final String TERMS = "terms";
  private static final String POSTINGS = "postings";
  private static final String POST = "post-to-account";

  private LedgerTopology() {}

  /// The topology, ready to run.
  ///
  /// @param zone of the programme's days
  public static Topology build(SchemaRegistry registry, ZoneId zone, LedgerMeters meters) {
    var text = new StringSerializer();
    var postings = new AvroCodec<>(Topics.POSTINGS, registry);
    var replies = new AvroCodec<>(Topics.LEDGER_REPLIES, registry);
    return new Topology()
        .addSource(POSTINGS, new StringDeserializer(), postings, Topics.POSTINGS.name())
        .addProcessor(POST, PromptCommit.behind(() -> new PostToAccount(zone, meters)), POSTINGS)
        .addStateStore(store(ACCOUNTS, new MemberKeys(), new AccountCodec()), POST)
        .addStateStore(
            store(ANSWERS, new MemberKeys(), new AnswersCodec(postings, replies, zone)), POST)
        .addStateStore(store(ENDINGS, new Wake.Keys(), Serdes.ByteArray()), POST)
        .addStateStore(
            store(CURRENCIES, Serdes.String(), versions(Topics.CURRENCIES, registry)), POST)
        .addStateStore(
            store(TERMS, Serdes.String(), versions(Topics.PARTNER_TERMS, registry)), POST)
        .addSink(
            ENTRIES,
            Topics.LEDGER_ENTRIES.name(),
            text,
            new AvroCodec<>(Topics.LEDGER_ENTRIES, registry),
            POST)
        .addSink(
            REFUSALS,
            Topics.LEDGER_REFUSALS.name(),
            text,
            new AvroCodec<>(Topics.LEDGER_REFUSALS, registry),
            POST)
        .addSink(
            PROPOSALS,
            Topics.LEDGER_PROPOSALS.name(),
            text,
            new AvroCodec<>(Topics.LEDGER_PROPOSALS, registry),
            POST)
        .addSink(REPLIES, Topics.LEDGER_REPLIES.name(), text, addressed(replies), toCaller(), POST)
        .addSink(ONWARD, Topics.POSTINGS.name(), text, onward(postings), toPartition(), POST);
  }

  private static <V extends SpecificRecord> Serde<V> versions(
      Topic<V> topic, SchemaRegistry registry) {
    var versions = new AvroCodec<>(topic, registry);
    return Serdes.serdeFrom(versions, versions);
  }

  private static Serializer<AddressedReply> addressed(AvroCodec<LedgerReply> replies) {
    return (topic, to) -> replies.serialize(topic, to.reply());
  }

  private static StreamPartitioner<String, AddressedReply> toCaller() {
    return (_, _, to, _) -> Optional.of(Set.of(to.partition()));
  }

  private static Serializer<AddressedPosting> onward(AvroCodec<Posting> postings) {
    return (topic, to) -> postings.serialize(topic, to.posting());
  }

  /// A marker to its own partition, all else to its member's.
  private static StreamPartitioner<String, AddressedPosting> toPartition() {
    return (_, _, to, _) -> Optional.ofNullable(to.partition()).map(Set::of);
  }

  /// In memory, since every posting reads and writes it; the changelog is what lasts.
  private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
      String name, Serde<K> keys, Serde<V> values) {
    return Stores.keyValueStoreBuilder(AskedInMemory.supplier(name), keys, values)
        .withCachingDisabled()
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }
}
