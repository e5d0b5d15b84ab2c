package punchcard.cli.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.accounting.decision.Decision;
import punchcard.events.AvroCodec;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.records.DecisionRecords;
import punchcard.ledger.records.EntryRecords;
import punchcard.ledger.records.TermsRecords;
import punchcard.testkit.FixedSchemaIds;
import punchcard.testkit.RealKafka;

/// The topics that accounts are worked out from, on a real broker.
final class TheLog implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final List<String> TOPICS =
      List.of(
          Topics.PARTNER_TERMS.name(),
          Topics.ACCOUNTING_DECISIONS.name(),
          Topics.LEDGER_ENTRIES.name());

  private final RealKafka kafka = RealKafka.shared();
  private final FixedSchemaIds ids = new FixedSchemaIds();
  private final KafkaProducer<String, byte[]> producer;

  TheLog() {
    kafka.create(
        1, List.of(Topics.PARTNER_TERMS.name(), Topics.ACCOUNTING_DECISIONS.name()), Map.of());
    kafka.create(2, List.of(Topics.LEDGER_ENTRIES.name()), Map.of());
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  void append(Entry entry) {
    send(Topics.LEDGER_ENTRIES, entry.transaction().member().value(), EntryRecords.record(entry));
  }

  void publish(PartnerTerms terms) {
    send(
        Topics.PARTNER_TERMS,
        terms.partner() + "/" + terms.version(),
        TermsRecords.version(terms, Instant.EPOCH, "olga"));
  }

  void decide(Decision decision) {
    send(Topics.ACCOUNTING_DECISIONS, decision.id(), DecisionRecords.record(decision));
  }

  private <R extends SpecificRecord> void send(Topic<R> topic, String key, R value) {
    byte[] bytes = new AvroCodec<>(topic, ids).serialize(topic.name(), value);
    var _ = producer.send(new ProducerRecord<>(topic.name(), key, bytes));
    producer.flush();
  }

  String kafka() {
    return kafka.bootstrap();
  }

  FixedSchemaIds schemas() {
    return ids;
  }

  /// What the commands read.
  Facts facts() {
    return Facts.read(kafka.bootstrap(), ids, ZONE, System.err);
  }

  /// Leaves no topics to the tests after it.
  @Override
  public void close() {
    producer.close();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      admin.deleteTopics(TOPICS).all().toCompletionStage().toCompletableFuture().join();
    }
  }
}
