package punchcard.ledger.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import punchcard.avro.Posting;
import punchcard.avro.TermsInForce;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.Cover;
import punchcard.ledger.programme.ExpectedRedemption;
import punchcard.ledger.programme.IssueTerms;
import punchcard.ledger.programme.IssuerRole;
import punchcard.ledger.programme.LineTaxes;
import punchcard.ledger.programme.OutstandingPaid;
import punchcard.ledger.programme.PartnerTerms;
import punchcard.ledger.programme.RedemptionPrice;
import punchcard.ledger.programme.TaxTreatment;
import punchcard.ledger.programme.TaxTreatment.TaxDate;
import punchcard.ledger.records.TermsRecords;
import punchcard.ledger.wiring.LedgerKafka;
import punchcard.ledger.wiring.SharedSchemaIds;
import punchcard.runtime.versions.Publication.Added;
import punchcard.runtime.versions.Publication.Unchanged;

/// Terms on a real broker.
class TermsPublishingTest {
  private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
  private static final PartnerId MARKED = new PartnerId("marked");
  private static final TaxTreatment TAX =
      new TaxTreatment("O", "G", "NONE", 0, TaxDate.END_OF_PERIOD);

  @Test
  void a_version_is_marked_in_every_partition_and_none_is_for_the_past() {
    String kafka = LedgerKafka.withTopics().bootstrap();
    try (TermsLog log = new TermsLog(kafka, SharedSchemaIds.IDS)) {
      TermsPublisher publisher = new TermsPublisher(log, SharedSchemaIds.IDS);
      Instant tooLate = NOON.plusSeconds(301);

      assertThat(publisher.publish(MARKED, v -> terms(v, 10_000), "olga", NOON.plusSeconds(300)))
          .isEqualTo(new Added(1));
      assertThat(publisher.publish(MARKED, v -> terms(v, 10_000), "olga", tooLate))
          .isEqualTo(new Unchanged(1));
      assertThatThrownBy(() -> publisher.publish(MARKED, v -> terms(v, 9), "olga", tooLate))
          .isInstanceOf(ValidFromIsPast.class);
      assertThat(publisher.publish(MARKED, v -> terms(v, 20_000), "olga", NOON))
          .isEqualTo(new Added(2));
    }
    for (int partition = 0; partition < LedgerKafka.PARTITIONS; partition++)
      assertThat(marked(kafka, partition)).containsExactly(terms(1, 10_000), terms(2, 20_000));
  }

  private static PartnerTerms terms(int version, long issueMicros) {
    return new PartnerTerms(
        MARKED,
        version,
        NOON,
        "USD",
        new IssueTerms(
            Billed.AT_ISSUE, issueMicros, 0, IssuerRole.PRINCIPAL, 0, ExpectedRedemption.ALL),
        new RedemptionPrice(0, 0),
        OutstandingPaid.BY_OPERATOR,
        MARKED,
        new LineTaxes(TAX, TAX, TAX),
        new Cover.Deposit(100, List.of(500)));
  }

  /// What a reader of committed postings finds in one partition.
  private static List<PartnerTerms> marked(String kafka, int partition) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    TopicPartition postings = new TopicPartition(Topics.POSTINGS.name(), partition);
    List<PartnerTerms> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            settings,
            new StringDeserializer(),
            new AvroCodec<>(Topics.POSTINGS, SharedSchemaIds.IDS))) {
      consumer.assign(List.of(postings));
      consumer.seekToBeginning(List.of(postings));
      long end = consumer.endOffsets(List.of(postings)).getOrDefault(postings, 0L);
      while (consumer.position(postings) < end)
        for (ConsumerRecord<String, Posting> record : consumer.poll(Duration.ofSeconds(1)))
          if (record.value().getBody() instanceof TermsInForce marker)
            found.add(TermsRecords.terms(marker.getVersion()));
    }
    return found.stream().filter(terms -> terms.partner().equals(MARKED)).toList();
  }
}
