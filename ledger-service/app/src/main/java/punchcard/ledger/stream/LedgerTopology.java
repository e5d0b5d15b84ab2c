package punchcard.ledger.stream;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.runtime.StreamsSettings;

/// How postings become the journal: one processor with one member's state, and three ways out.
public final class LedgerTopology {
  /// What the topology reads and writes.
  public static final List<Topic<?>> TOPICS =
      List.of(
          Topics.POSTINGS, Topics.LEDGER_ENTRIES, Topics.LEDGER_REFUSALS, Topics.LEDGER_REPLIES);

  static final String ACCOUNTS = "accounts";
  static final String ANSWERS = "answers";
  static final String ENTRIES = "entries";
  static final String REFUSALS = "refusals";
  static final String REPLIES = "replies";
  private static final String POSTINGS = "postings";
  private static final String POST = "post-to-account";

  private LedgerTopology() {}

  /// The topology, ready to run.
  ///
  /// @param zone of the programme's days
  public static Topology build(SchemaRegistry registry, ZoneId zone, LedgerMeters meters) {
    var text = new StringSerializer();
    var replies = new AvroCodec<>(Topics.LEDGER_REPLIES, registry);
    Serializer<AddressedReply> addressed = (topic, to) -> replies.serialize(topic, to.reply());
    StreamPartitioner<String, AddressedReply> toCaller =
        (_, _, to, _) -> Optional.of(Set.of(to.partition()));
    return new Topology()
        .addSource(
            POSTINGS,
            new StringDeserializer(),
            new AvroCodec<>(Topics.POSTINGS, registry),
            Topics.POSTINGS.name())
        .addProcessor(POST, () -> new PostToAccount(new RequestRecords(zone), meters), POSTINGS)
        .addStateStore(store(ACCOUNTS, new AccountCodec()), POST)
        .addStateStore(store(ANSWERS, new AnswersCodec(replies, zone)), POST)
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
        .addSink(REPLIES, Topics.LEDGER_REPLIES.name(), text, addressed, toCaller, POST);
  }

  /// In memory, since every posting reads and writes it; the changelog is what lasts.
  private static <V> StoreBuilder<KeyValueStore<MemberId, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), new MemberKeys(), values)
        .withCachingDisabled()
        .withLoggingEnabled(StreamsSettings.CHANGELOG);
  }
}
