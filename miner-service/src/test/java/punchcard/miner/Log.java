package punchcard.miner;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.avro.LedgerEntry;
import punchcard.avro.MemberEvent;
import punchcard.events.AvroCodec;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.testkit.RealKafka;

/// Writes the two logs as their services do: in transactions, by member.
final class Log implements AutoCloseable {
  private final KafkaProducer<String, SpecificRecord> producer;

  Log() {
    AvroCodec<MemberEvent> events = new AvroCodec<>(Topics.MEMBER_EVENTS, SharedSchemaIds.IDS);
    AvroCodec<LedgerEntry> entries = new AvroCodec<>(Topics.LEDGER_ENTRIES, SharedSchemaIds.IDS);
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealKafka.shared().bootstrap(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "services"),
            new StringSerializer(),
            (topic, fact) ->
                switch (fact) {
                  case MemberEvent event -> events.serialize(topic, event);
                  case LedgerEntry entry -> entries.serialize(topic, entry);
                  default -> throw new IllegalArgumentException(topic);
                });
    producer.initTransactions();
  }

  static void create() {
    RealKafka.shared()
        .create(
            Instance.PARTITIONS,
            List.of(
                Topics.MEMBER_EVENTS.name(),
                Topics.LEDGER_ENTRIES.name(),
                Topics.PARTICIPANTS.name()));
  }

  void events(List<MemberEvent> facts) {
    commit(Topics.MEMBER_EVENTS, facts);
  }

  void entries(List<LedgerEntry> facts) {
    commit(Topics.LEDGER_ENTRIES, facts);
  }

  /// What is written here never happened.
  void abort(List<MemberEvent> facts) {
    producer.beginTransaction();
    facts.forEach(fact -> send(Topics.MEMBER_EVENTS, fact.getMemberId(), fact));
    producer.flush();
    producer.abortTransaction();
  }

  private void commit(Topic<?> topic, List<? extends SpecificRecord> facts) {
    producer.beginTransaction();
    for (SpecificRecord fact : facts) send(topic, memberOf(fact), fact);
    producer.commitTransaction();
  }

  private static String memberOf(SpecificRecord fact) {
    return (String) fact.get(fact.getSchema().getField("memberId").pos());
  }

  private void send(Topic<?> topic, String key, SpecificRecord fact) {
    var unused = producer.send(new ProducerRecord<>(topic.name(), key, fact));
  }

  @Override
  public void close() {
    producer.close();
  }
}
