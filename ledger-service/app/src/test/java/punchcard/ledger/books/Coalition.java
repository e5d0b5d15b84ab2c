package punchcard.ledger.books;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import punchcard.accounting.decision.Matter;
import punchcard.events.AvroCodec;
import punchcard.events.Partitions;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.publishing.DecisionLog;
import punchcard.ledger.publishing.DecisionPublisher;
import punchcard.ledger.publishing.JournalEnds;
import punchcard.ledger.publishing.TermsLog;
import punchcard.ledger.publishing.TermsPublisher;
import punchcard.ledger.records.EntryRecords;
import punchcard.ledger.wiring.SharedSchemaIds;
import punchcard.testkit.RealKafka;

/// The logs of a coalition that keeps books, on a broker of its own: nobody else closes its months.
final class Coalition implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final int PARTITIONS = 2;

  private final RealKafka kafka = RealKafka.ofItsOwn();
  private final KafkaProducer<String, byte[]> producer;
  private final DecisionPublisher decisionPublisher;
  private final TermsPublisher termsPublisher;
  final DecisionLog decisions;
  final TermsLog terms;

  Coalition() {
    kafka.create(
        1,
        List.of(
            Topics.PARTNER_TERMS.name(),
            Topics.ACCOUNTING_DECISIONS.name(),
            Topics.PERIOD_REPORTS.name(),
            Topics.COVER_ALERTS.name()));
    kafka.create(PARTITIONS, List.of(Topics.POSTINGS.name(), Topics.LEDGER_ENTRIES.name()));
    producer = producer(Map.of());
    decisions = new DecisionLog(bootstrap(), SharedSchemaIds.IDS);
    terms = new TermsLog(bootstrap(), SharedSchemaIds.IDS);
    decisionPublisher = new DecisionPublisher(decisions, new JournalEnds(bootstrap()), ZONE);
    termsPublisher = new TermsPublisher(terms, SharedSchemaIds.IDS);
  }

  String bootstrap() {
    return kafka.bootstrap();
  }

  void agrees(PartnerTerms agreed) {
    var _ = termsPublisher.publish(agreed.partner(), _ -> agreed, "olga", agreed.validFrom());
  }

  void append(Entry entry) {
    String member = entry.transaction().member().value();
    byte[] value =
        new AvroCodec<>(Topics.LEDGER_ENTRIES, SharedSchemaIds.IDS)
            .serialize(Topics.LEDGER_ENTRIES.name(), EntryRecords.record(entry));
    int partition = Partitions.of(member, PARTITIONS);
    try {
      producer
          .send(new ProducerRecord<>(Topics.LEDGER_ENTRIES.name(), partition, member, value))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Proposed by one, approved by another.
  void decides(Matter matter) {
    String id = UUID.randomUUID().toString();
    decisionPublisher.propose(id, matter, "olga", Instant.now());
    var _ = decisionPublisher.approve(id, "oscar", Instant.now());
  }

  void closes(YearMonth month) {
    decides(new Matter.MonthEnd(month));
  }

  /// Writes a record as an instance would that is killed before it commits.
  <R extends SpecificRecord> void writesAndDies(
      String transactionalId, Topic<R> topic, String key, R value) {
    Map<String, Object> asPublishersDo =
        Map.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            transactionalId,
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            5_000);
    var dying = producer(asPublishersDo);
    dying.initTransactions();
    dying.beginTransaction();
    byte[] bytes = new AvroCodec<>(topic, SharedSchemaIds.IDS).serialize(topic.name(), value);
    var _ = dying.send(new ProducerRecord<>(topic.name(), key, bytes));
    dying.flush();
  }

  /// What a reader of committed records finds in a topic of one partition.
  <R extends SpecificRecord> List<ConsumerRecord<String, R>> committed(Topic<R> topic) {
    TopicPartition partition = new TopicPartition(topic.name(), 0);
    List<ConsumerRecord<String, R>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new StringDeserializer(),
            new AvroCodec<>(topic, SharedSchemaIds.IDS))) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end)
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
    }
    return found;
  }

  private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public void close() {
    producer.close();
    decisions.close();
    terms.close();
  }
}
