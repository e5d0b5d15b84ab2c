package punchcard.ledger.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.CurrencyInForce;
import punchcard.avro.Posting;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.journal.SpendingLimit.Measure;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Expiry;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.Rate;
import punchcard.ledger.programme.SpendingControls;
import punchcard.ledger.programme.SpendingControls.Beyond;
import punchcard.ledger.programme.SpendingControls.Control;
import punchcard.ledger.records.PolicyRecords;
import punchcard.ledger.wiring.LedgerKafka;
import punchcard.ledger.wiring.SharedSchemaIds;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.Publication.Added;
import punchcard.runtime.versions.Publication.Unchanged;
import punchcard.testkit.RealKafka;

/// Two instances of the service on a real broker.
class CurrencyPublishingTest {
  private static final RealKafka KAFKA = LedgerKafka.withTopics();
  private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

  private final Instance one = new Instance();
  private final Instance other = new Instance();

  @AfterEach
  void close() {
    one.log.close();
    other.log.close();
  }

  @Test
  void a_version_is_in_force_in_every_partition_once_it_is_published() {
    CurrencyPolicy first = stamps("MARKED", 1, 0, 30);
    CurrencyPolicy second = stamps("MARKED", 2, 0, 60);

    assertThat(one.publish(first)).isEqualTo(new Added(1));
    assertThat(other.publish(first)).isEqualTo(new Unchanged(1));
    assertThat(other.publish(second)).isEqualTo(new Added(2));

    assertThat(one.log.read().of(first.currency()).values())
        .containsExactly(
            new PublishedPolicy(first, NOON, "operator"),
            new PublishedPolicy(second, NOON, "operator"));
    for (int partition = 0; partition < LedgerKafka.PARTITIONS; partition++)
      assertThat(inForce(first.currency(), partition)).containsExactly(first, second);
  }

  @Test
  void a_scale_is_for_ever() {
    CurrencyPolicy cents = stamps("CENTS", 1, 2, 30);
    CurrencyPolicy wholes = stamps("CENTS", 1, 0, 30);
    one.publish(cents);

    assertThatThrownBy(() -> other.publish(wholes))
        .isInstanceOf(ScaleIsFixed.class)
        .hasMessage("CENTS has the scale 2 for ever");

    assertThat(one.log.read().of(cents.currency())).containsOnlyKeys(1);
    assertThat(inForce(cents.currency(), 0)).containsExactly(cents);
  }

  @Test
  void two_instances_at_once_leave_no_gap_and_no_double() throws Exception {
    Currency raced = new Currency("RACED");
    List<Callable<Publication>> publications = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      CurrencyPolicy policy = stamps("RACED", 1, 0, i);
      Instance instance = i % 2 == 0 ? one : other;
      publications.add(() -> instance.publish(policy));
    }

    List<Integer> versions = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(publications.size())) {
      for (Future<Publication> done : threads.invokeAll(publications))
        versions.add(done.get().version());
    }

    Integer[] oneToSix = IntStream.rangeClosed(1, 6).boxed().toArray(Integer[]::new);
    assertThat(versions).containsExactlyInAnyOrder(oneToSix);
    List<CurrencyPolicy> published =
        one.log.read().of(raced).values().stream().map(PublishedPolicy::policy).toList();
    assertThat(published).extracting(CurrencyPolicy::version).containsExactly(oneToSix);
    assertThat(published).extracting(CurrencyPolicy::graceDays).doesNotHaveDuplicates();
    for (int partition = 0; partition < LedgerKafka.PARTITIONS; partition++)
      assertThat(inForce(raced, partition)).isEqualTo(published);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void every_policy_is_read_as_it_was_written(CurrencyPolicy policy) {
    PublishedPolicy published = new PublishedPolicy(policy, NOON, "operator");
    CurrencyRecords records = new CurrencyRecords();

    assertThat(records.read(records.write(published))).isEqualTo(published);
    assertThat(records.keyOf(published)).isEqualTo("KIND/1");
  }

  private static final SpendingControls LIMITED =
      new SpendingControls(
          List.of(
              new Control(new SpendingLimit(Measure.COUNT, 5, 60), Beyond.REFUSE),
              new Control(new SpendingLimit(Measure.AMOUNT, 900, 0), Beyond.REVIEW)),
          24);

  private static List<CurrencyPolicy> everyKind() {
    List<Expiry> expiries =
        List.of(
            new Expiry.Never(),
            new Expiry.Rolling(18),
            new Expiry.EndOfMonth(0),
            new Expiry.EndOfYear(1),
            new Expiry.Inactivity(24));
    List<CurrencyPolicy> all = new ArrayList<>();
    for (Expiry expiry : expiries)
      for (NegativeBalance negative : NegativeBalance.values())
        all.add(
            new CurrencyPolicy(
                new Currency("KIND"), 1, 6, expiry, negative, 0, null, false, List.of(), LIMITED));
    return all;
  }

  private static CurrencyPolicy stamps(String code, int version, int scale, int graceDays) {
    return new CurrencyPolicy(
        new Currency(code),
        version,
        scale,
        new Expiry.Rolling(18),
        NegativeBalance.NEVER,
        graceDays,
        10_000L,
        true,
        List.of(new Rate(new Currency("OTHER"), 100, 1)),
        SpendingControls.NONE);
  }

  /// What a reader of committed postings finds in one partition.
  private static List<CurrencyPolicy> inForce(Currency currency, int partition) {
    List<CurrencyPolicy> found = new ArrayList<>();
    for (Posting posting : postings(partition))
      if (posting.getBody() instanceof CurrencyInForce marker) {
        assertThat(posting.getMemberId()).isEmpty();
        assertThat(posting.getOccurredAt()).isEqualTo(marker.getVersion().getPublishedAt());
        found.add(PolicyRecords.policy(marker.getVersion()));
      }
    return found.stream().filter(policy -> policy.currency().equals(currency)).toList();
  }

  private static List<Posting> postings(int partition) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            KAFKA.bootstrap(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    TopicPartition postings = new TopicPartition(Topics.POSTINGS.name(), partition);
    List<Posting> read = new ArrayList<>();
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
          read.add(record.value());
    }
    return read;
  }

  /// What each instance of the service has of its own.
  private static final class Instance {
    private final CurrencyLog log = new CurrencyLog(KAFKA.bootstrap(), SharedSchemaIds.IDS);
    private final CurrencyPublisher publisher = new CurrencyPublisher(log, SharedSchemaIds.IDS);

    Publication publish(CurrencyPolicy policy) {
      return publisher.publish(policy.currency(), version -> as(version, policy), "operator", NOON);
    }

    private static CurrencyPolicy as(int version, CurrencyPolicy policy) {
      return new CurrencyPolicy(
          policy.currency(),
          version,
          policy.scale(),
          policy.expiry(),
          policy.negativeBalance(),
          policy.graceDays(),
          policy.approvalAboveMinor(),
          policy.transferable(),
          policy.rates(),
          policy.spending());
    }
  }
}
