package punchcard.rules.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.events.Topics.MEMBER_EVENTS;
import static punchcard.events.Topics.POSTINGS;
import static punchcard.events.Topics.PROMOTION_BUDGETS;
import static punchcard.events.Topics.TIER_CHANGES;
import static punchcard.rules.stream.Drive.COALITION;
import static punchcard.rules.stream.Drive.MEMBER;
import static punchcard.testkit.TestFiles.read;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.avro.AgreementInForce;
import punchcard.avro.Difference;
import punchcard.avro.EventWithdrawn;
import punchcard.avro.Issue;
import punchcard.avro.MemberEvent;
import punchcard.avro.Posting;
import punchcard.avro.Tick;
import punchcard.avro.VisitRecorded;
import punchcard.events.AvroCodec;
import punchcard.events.Topic;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.rules.AskRules.Account;
import punchcard.rules.AskRules.Answer;
import punchcard.rules.Explanation;
import punchcard.rules.TierHeld;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.engine.CompiledAgreements;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementReader;
import punchcard.runtime.Owners;
import punchcard.runtime.ServiceSettings;
import punchcard.runtime.StreamsSettings;
import punchcard.testkit.FixedSchemaIds;
import punchcard.testkit.RealKafka;

/// The topology on a real broker, stopped and started again with nothing but its changelogs.
class RestartTest {
  private static final RealKafka KAFKA = RealKafka.shared();
  private static final FixedSchemaIds REGISTRY = new FixedSchemaIds();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String HERE = "localhost:1";

  /// A visit makes a regular of the member.
  private static final String TIERS =
      """
      tiers:
        currency: POINTS
        per: year
        levels: [{ tier: basic, from: 0 }, { tier: regular, from: 20 }]
      rules:\
      """;

  private static final EventTypes TYPES = new EventTypes(ZoneId.of("America/New_York"));
  private static final CompiledAgreements COMPILED =
      new CompiledAgreements(new AgreementReader(new CelExpressions(TYPES.shapes())));

  @Test
  void a_restart_knows_the_agreement_in_force_what_was_used_of_caps_and_what_happened(
      @TempDir Path state) throws Exception {
    KAFKA.create(
        1,
        List.of(
            MEMBER_EVENTS.name(), POSTINGS.name(), PROMOTION_BUDGETS.name(), TIER_CHANGES.name()));
    String oneVisitAWeek =
        read("coalition-standard.yaml").replace("count: 5", "count: 1").replace("rules:", TIERS);

    try (KafkaStreams _ = started(state.resolve("before"))) {
      append("", null, new AgreementInForce(COALITION.value(), 1, oneVisitAWeek));
      visit("2026-03-02T17:00:00Z");
      assertThat(posted(1)).containsExactly("gym-visit of 2026-03-02T17:00:00Z");
    }
    try (KafkaStreams streams = started(state.resolve("after"))) {
      visit("2026-03-03T17:00:00Z");
      visit("2026-03-09T17:00:00Z");
      append(
          MEMBER,
          "2026-03-10T17:00:00Z",
          EventWithdrawn.newBuilder().setWithdrawnEventId("e2026-03-02T17:00:00Z").build());
      assertThat(posted(4))
          .containsExactly(
              "gym-visit of 2026-03-02T17:00:00Z",
              "gym-visit of 2026-03-09T17:00:00Z",
              "gym-visit of 2026-03-03T17:00:00Z",
              "20 back of 2026-03-02T17:00:00Z");
      assertThat(explained(streams, "e2026-03-02T17:00:00Z")).isEqualTo("false 0 []");
      assertThat(explained(streams, "e2026-03-03T17:00:00Z")).isEqualTo("true 20 [PAID]");
      assertThat(tier(streams)).isEqualTo("regular with 40, basic from 2028-01-01");
      append("", null, new Tick(), "2028-01-02T00:00:00Z");
      assertThat(told(2)).containsExactly("regular since 2026-03-02", "basic since 2028-01-01");
    }
    try (KafkaStreams streams = started(state.resolve("once more"))) {
      append("", null, new Tick(), "2028-01-03T00:00:00Z");
      visit("2028-01-03T17:00:00Z");
      assertThat(told(3))
          .containsExactly(
              "regular since 2026-03-02", "basic since 2028-01-01", "regular since 2028-01-03");
      assertThat(tier(streams)).isEqualTo("regular with 20, basic from 2030-01-01");
    }
  }

  /// The tier after the member's last event, and what is next.
  private static String tier(KafkaStreams streams) {
    RulesQuery rules = new RulesQuery(new Owners(streams, HERE), TYPES, COMPILED);
    var answer = rules.tiers(new MemberId(MEMBER), LocalDate.of(2026, 3, 10));
    TierHeld held = ((Answer.Given<List<TierHeld>>) answer).value().getFirst();
    TierHeld.Next next = held.next().orElseThrow();
    return held.tier()
        + " with "
        + held.balance().minor()
        + ", "
        + next.tier()
        + " from "
        + next.from();
  }

  private KafkaStreams started(Path state) {
    KafkaStreams streams =
        new KafkaStreams(
            RulesTopology.build(
                REGISTRY,
                TYPES,
                COMPILED,
                new VersionsHere(),
                new EarningMetrics(new SimpleMeterRegistry())),
            StreamsSettings.exactlyOnce("rules", settings(state)));
    streams.start();
    return streams;
  }

  /// Whether something is left of it, what it was credited, and what became of the rules.
  private static String explained(KafkaStreams streams, String eventId) {
    RulesQuery rules = new RulesQuery(new Owners(streams, HERE), TYPES, COMPILED);
    var answer = rules.explain(new MemberId(MEMBER), new PartnerId("gym"), new EventId(eventId));
    Account account = ((Answer.Given<Optional<Account>>) answer).value().orElseThrow();
    long credited = account.credited().stream().mapToLong(it -> it.points().minor()).sum();
    return account.isLeft()
        + " "
        + credited
        + " "
        + account.rules().stream().map(Explanation::verdict).toList();
  }

  private static ServiceSettings settings(Path state) {
    return new ServiceSettings(
        KAFKA.bootstrap(),
        URI.create("http://nowhere"),
        state,
        0,
        HERE,
        1,
        1,
        0,
        ZoneId.of("America/New_York"));
  }

  private static void visit(String at) throws Exception {
    append(MEMBER, at, VisitRecorded.newBuilder().build());
  }

  private static void append(String member, @Nullable String at, SpecificRecord body)
      throws Exception {
    append(member, at, body, at == null ? "1970-01-01T00:00:00Z" : at);
  }

  /// @param at null: it is no partner's
  private static void append(
      String member, @Nullable String at, SpecificRecord body, String occurredAt) throws Exception {
    Instant time = Instant.parse(occurredAt);
    MemberEvent event =
        MemberEvent.newBuilder()
            .setMemberId(member)
            .setPartner(at == null ? null : "gym")
            .setEventId("e" + at)
            .setOccurredAt(time)
            .setReceivedAt(time)
            .setBody(body)
            .build();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", KAFKA.bootstrap()),
            new StringSerializer(),
            new AvroCodec<>(MEMBER_EVENTS, REGISTRY))) {
      producer.send(new ProducerRecord<>(MEMBER_EVENTS.name(), member, event)).get();
    }
  }

  /// Reads what is posted from the beginning, until it is so much.
  private static List<String> posted(int count) {
    return written(POSTINGS, count, RestartTest::text);
  }

  private static List<String> told(int count) {
    return written(TIER_CHANGES, count, it -> it.getTier() + " since " + it.getSince());
  }

  private static <T extends SpecificRecord> List<String> written(
      Topic<T> topic, int count, Function<T, String> text) {
    List<String> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", KAFKA.bootstrap(), "isolation.level", "read_committed"),
            new StringDeserializer(),
            new AvroCodec<>(topic, REGISTRY))) {
      List<TopicPartition> partition = List.of(new TopicPartition(topic.name(), 0));
      consumer.assign(partition);
      consumer.seekToBeginning(partition);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (found.size() < count && System.nanoTime() < deadline)
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(record -> found.add(text.apply(record.value())));
    }
    return found;
  }

  private static String text(Posting posting) {
    String what =
        posting.getBody() instanceof Difference difference
            ? difference.getDebits().getFirst().getAmountMinor() + " back"
            : ((Issue) posting.getBody()).getCredits().getFirst().getRuleId();
    return what + " of " + posting.getOccurredAt();
  }
}
