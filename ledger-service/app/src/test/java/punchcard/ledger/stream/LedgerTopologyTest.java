package punchcard.ledger.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static punchcard.ledger.stream.Postings.ANNA;
import static punchcard.ledger.stream.Postings.BERT;
import static punchcard.ledger.stream.Postings.NOW;
import static punchcard.ledger.stream.Postings.ask;
import static punchcard.ledger.stream.Postings.asker;
import static punchcard.ledger.stream.Postings.issue;
import static punchcard.ledger.stream.Postings.points;
import static punchcard.ledger.stream.Postings.redeem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Adjust;
import punchcard.avro.Approve;
import punchcard.avro.Forfeit;
import punchcard.avro.KeyReused;
import punchcard.avro.LedgerEntry;
import punchcard.avro.LedgerProposal;
import punchcard.avro.LedgerRefusal;
import punchcard.avro.LedgerReply;
import punchcard.avro.LotTaken;
import punchcard.avro.MergeInto;
import punchcard.avro.PointsForfeited;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.ReplyTo;
import punchcard.avro.Reserve;
import punchcard.avro.Separate;
import punchcard.avro.Source;
import punchcard.avro.Transfer;
import punchcard.avro.TransferReturned;
import punchcard.avro.UndoMerge;
import punchcard.events.AvroCodec;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.events.UnreadableRecord;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;
import punchcard.ledger.Pledges;
import punchcard.testkit.FixedSchemaIds;

/// The topology, driven record by record without a broker.
final class LedgerTopologyTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final String CARL = "c".repeat(32);

  private final FixedSchemaIds registry = new FixedSchemaIds();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private TopologyTestDriver driver;
  private TestInputTopic<String, Posting> postings;

  private Topology topology() {
    return LedgerTopology.build(registry, ZONE, new LedgerMeters(meters));
  }

  @BeforeEach
  void start() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "ledger");
    driver = new TopologyTestDriver(topology(), properties, NOW);
    postings =
        driver.createInputTopic(
            Topics.POSTINGS.name(),
            new StringSerializer(),
            new AvroCodec<>(Topics.POSTINGS, registry),
            NOW,
            Duration.ofMillis(1));
    send(points());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void its_shape_is_the_agreed_one() throws IOException {
    try (var expected = getClass().getResourceAsStream("/expected-topology.txt")) {
      assertThat(topology().describe().toString())
          .isEqualToNormalizingNewlines(new String(expected.readAllBytes(), UTF_8));
    }
  }

  @Test
  void what_is_issued_can_be_spent() {
    // When
    send(issue(ANNA, 1, 100));
    send(redeem(ANNA, "k1", 70, new ReplyTo(0, "c1")));

    // Then
    List<LedgerEntry> entries = read(Topics.LEDGER_ENTRIES);
    assertThat(entries).extracting(LedgerEntry::getSequence).containsExactly(1L, 2L);
    assertThat(entries.get(1).getPreviousHash()).isEqualTo(entries.get(0).getHash());
    assertThat(entries.get(1).getLotsTaken())
        .extracting(LotTaken::getLotId, LotTaken::getIssuer, LotTaken::getAmountMinor)
        .containsExactly(tuple("1.0", "grocer", 70L));
    assertThat(account(ANNA).purses().getFirst().availableMinor()).isEqualTo(30);
    LedgerReply reply = read(Topics.LEDGER_REPLIES).getFirst();
    assertThat(reply.getCorrelationId()).isEqualTo("c1");
    assertThat(reply.getAvailableMinor()).isEqualTo(30);
    assertThat(reply.getBody()).hasToString(entries.get(1).toString());
  }

  @Test
  void what_the_stream_has_posted_is_not_posted_again() {
    // When
    send(issue(ANNA, 1, 100));
    send(issue(ANNA, 2, 10));
    send(issue(ANNA, 1, 100));
    send(issue(ANNA, 2, 10));

    // Then
    assertThat(read(Topics.LEDGER_ENTRIES)).hasSize(2);
    assertThat(read(Topics.LEDGER_REFUSALS)).isEmpty();
    assertThat(meters.counter("punchcard.ledger.duplicates").count()).isEqualTo(2);
  }

  @Test
  void the_same_key_gets_the_same_answer_and_nothing_is_spent_twice() {
    // Given
    send(issue(ANNA, 1, 100));
    send(redeem(ANNA, "k1", 70, new ReplyTo(0, "c")));

    // When
    send(redeem(ANNA, "k1", 70, new ReplyTo(0, "c")));

    // Then
    List<LedgerReply> replies = read(Topics.LEDGER_REPLIES);
    assertThat(replies.get(1)).hasToString(replies.get(0).toString());
    assertThat(read(Topics.LEDGER_ENTRIES)).hasSize(2);
  }

  @Test
  void a_refusal_is_remembered_even_when_points_have_come_since() {
    // Given
    send(issue(ANNA, 1, 50));
    send(redeem(ANNA, "k1", 70, new ReplyTo(0, "c")));
    send(issue(ANNA, 2, 50));

    // When
    send(redeem(ANNA, "k1", 70, new ReplyTo(0, "c")));

    // Then
    List<LedgerReply> replies = read(Topics.LEDGER_REPLIES);
    assertThat(replies.get(1)).hasToString(replies.get(0).toString());
    assertThat(read(Topics.LEDGER_REFUSALS))
        .extracting(LedgerRefusal::getReason)
        .containsExactly("BALANCE_TOO_LOW");
  }

  @Test
  void the_same_key_for_something_else_is_an_error_and_changes_nothing() {
    // Given
    send(issue(ANNA, 1, 100));
    send(redeem(ANNA, "k1", 70, new ReplyTo(0, "c1")));

    // When
    send(redeem(ANNA, "k1", 10, new ReplyTo(0, "c2")));

    // Then
    assertThat(read(Topics.LEDGER_REPLIES).getLast())
        .isEqualTo(new LedgerReply("c2", 0L, new KeyReused("k1")));
    assertThat(account(ANNA).purses().getFirst().availableMinor()).isEqualTo(30);
  }

  @Test
  void a_refused_stranger_leaves_no_account() {
    // When
    send(redeem(BERT, "k1", 70, new ReplyTo(0, "c1")));

    // Then
    assertThat(read(Topics.LEDGER_REFUSALS).getFirst().getReason()).isEqualTo("UNKNOWN_MEMBER");
    assertThat(driver.getKeyValueStore("accounts").get(new MemberId(BERT))).isNull();
  }

  @Test
  void a_posting_under_another_members_key_stops_the_service() {
    assertThatThrownBy(() -> postings.pipeInput(BERT, issue(ANNA, 1, 100)))
        .hasRootCauseMessage("key and member differ at postings-0@1");
  }

  @Test
  void bytes_that_are_no_posting_stop_the_service() {
    var raw =
        driver.createInputTopic(
            Topics.POSTINGS.name(), new StringSerializer(), new ByteArraySerializer());

    assertThatThrownBy(() -> raw.pipeInput(ANNA, new byte[] {1, 2, 3}))
        .hasRootCauseInstanceOf(UnreadableRecord.class);
    assertThat(read(Topics.LEDGER_ENTRIES)).isEmpty();
  }

  @Test
  void a_hold_whose_time_is_over_is_released_though_nothing_else_happens_to_the_member() {
    // Given
    send(issue(ANNA, 1, 100));
    send(ask(ANNA, new Reserve(asker(ANNA, "h"), "gym", "POINTS", 70L, NOW.plusSeconds(60), null)));
    assertThat(account(ANNA).heldMinor(new Currency("POINTS"))).isEqualTo(70);

    // When
    driver.advanceWallClockTime(Duration.ofSeconds(59));
    assertThat(kinds()).containsExactly("PointsIssued", "PointsReserved");
    passTime(Duration.ofSeconds(2));

    // Then
    assertThat(kinds()).containsExactly("HoldExpired");
    assertThat(account(ANNA).heldMinor(new Currency("POINTS"))).isZero();
    assertThat(account(ANNA).purses().getFirst().availableMinor()).isEqualTo(100);
  }

  @Test
  void what_ends_is_over_for_a_command_that_comes_before_the_tick() {
    // Given
    send(issue(ANNA, 1, 100));
    send(ask(ANNA, new Reserve(asker(ANNA, "h"), "gym", "POINTS", 70L, NOW.plusSeconds(60), null)));

    // When
    postings.advanceTime(Duration.ofSeconds(61));
    send(redeem(ANNA, "k1", 100, new ReplyTo(0, "c1")));

    // Then
    assertThat(kinds())
        .containsExactly("PointsIssued", "PointsReserved", "HoldExpired", "PointsRedeemed");
  }

  @Test
  void lots_expire_on_the_day_after_their_last() {
    // Given
    send(issue(ANNA, 1, 100, LocalDate.of(2026, 12, 31)));

    // When
    passTime(Duration.between(NOW, Instant.parse("2027-01-01T04:59:58Z")));
    assertThat(kinds()).containsExactly("PointsIssued");
    passTime(Duration.ofSeconds(3));

    // Then
    assertThat(kinds()).containsExactly("PointsExpired");
    assertThat(account(ANNA).purses().getFirst().availableMinor()).isZero();
  }

  @Test
  void nothing_ticks_while_nothing_ends() {
    send(issue(ANNA, 1, 100));

    driver.advanceWallClockTime(Duration.ofDays(30));

    assertThat(read(Topics.POSTINGS)).isEmpty();
  }

  @Test
  void a_transfer_arrives_with_its_lots() {
    // Given
    send(issue(ANNA, 1, 100));
    send(issue(BERT, 2, 1));

    // When
    send(ask(ANNA, new Transfer(asker(ANNA, "t"), BERT, "POINTS", 70L, "thanks")));

    // Then
    assertThat(kinds())
        .containsExactly("PointsIssued", "PointsIssued", "TransferSent", "TransferReceived");
    assertThat(account(ANNA).purses().getFirst().availableMinor()).isEqualTo(30);
    assertThat(account(BERT).purses().getFirst().availableMinor()).isEqualTo(71);
  }

  @Test
  void a_transfer_to_nobody_comes_back() {
    // Given
    send(issue(ANNA, 1, 100));

    // When
    send(ask(ANNA, new Transfer(asker(ANNA, "t"), BERT, "POINTS", 70L, null)));

    // Then
    assertThat(kinds()).containsExactly("PointsIssued", "TransferSent", "TransferReturned");
    assertThat(read(Topics.LEDGER_REFUSALS))
        .extracting(LedgerRefusal::getReason)
        .containsExactly("UNKNOWN_MEMBER");
    assertThat(account(ANNA).purses().getFirst().availableMinor()).isEqualTo(100);
  }

  @Test
  void who_is_erased_loses_all_and_is_refused_for_good() {
    // Given
    send(issue(ANNA, 1, 100));
    send(ask(ANNA, new Reserve(asker(ANNA, "h"), "gym", "POINTS", 70L, NOW.plusSeconds(60), null)));
    send(issue(BERT, 2, 10));
    send(ask(BERT, new Transfer(asker(BERT, "t"), CARL, "POINTS", 10L, null)));
    String shown = account(ANNA).lastHash().toString();
    assertThat(kinds()).endsWith("TransferSent", "TransferReturned");

    // When
    send(become(ANNA, 3, new Forfeit(new Position("member-events", 0, 3L), shown)));
    send(become(ANNA, 3, new Forfeit(new Position("member-events", 0, 3L), shown)));
    send(ask(BERT, new Transfer(asker(BERT, "u"), ANNA, "POINTS", 10L, null)));
    send(redeem(ANNA, "k1", 1, new ReplyTo(0, "c1")));
    passTime(Duration.ofMinutes(2));

    // Then
    List<LedgerEntry> entries = read(Topics.LEDGER_ENTRIES);
    assertThat(entries)
        .extracting(entry -> entry.getBody().getClass().getSimpleName())
        .containsExactly(
            "PointsForfeited",
            "HoldReleased",
            "PointsForfeited",
            "TransferSent",
            "TransferReturned");
    assertThat((PointsForfeited) entries.getFirst().getBody())
        .isEqualTo(new PointsForfeited(new Position("member-events", 0, 3L), shown, true));
    assertThat(read(Topics.LEDGER_REFUSALS))
        .extracting(LedgerRefusal::getReason)
        .containsExactly("UNKNOWN_MEMBER", "MEMBER_ERASED", "MEMBER_ERASED");
    assertThat(((TransferReturned) entries.getLast().getBody()).getWhy())
        .isEqualTo("UNKNOWN_MEMBER");
    assertThat(account(ANNA).purses().getFirst().lots()).isEmpty();
    assertThat(account(BERT).purses().getFirst().availableMinor()).isEqualTo(10);
  }

  @Test
  void what_a_merged_member_has_moves_and_goes_back_when_that_is_undone() {
    // Given
    send(issue(ANNA, 1, 100));
    send(ask(ANNA, new Reserve(asker(ANNA, "h"), "gym", "POINTS", 70L, NOW.plusSeconds(60), null)));

    // When
    send(become(ANNA, 3, new MergeInto("m1", BERT)));
    send(become(ANNA, 3, new MergeInto("m1", BERT)));
    passTime(Duration.ofMinutes(2));

    // Then
    assertThat(kinds())
        .containsExactly(
            "PointsIssued",
            "PointsReserved",
            "MemberMerged",
            "PointsHandedOver",
            "PointsTakenOver",
            "HoldExpired",
            "PointsHandedOver",
            "PointsTakenOver");
    assertThat(account(BERT).purses().getFirst().availableMinor()).isEqualTo(100);

    // When
    send(redeem(BERT, "k1", 60, new ReplyTo(0, "c1")));
    send(become(BERT, 4, new Separate("m1", ANNA)));
    send(become(ANNA, 4, new UndoMerge("m1", BERT)));

    // Then
    assertThat(account(ANNA).purses().getFirst().availableMinor()).isEqualTo(40);
    assertThat(account(BERT).purses().getFirst().availableMinor()).isZero();
    assertThat(read(Topics.LEDGER_REFUSALS)).isEmpty();
  }

  private static Posting become(String member, long position, Object body) {
    return new Posting(member, NOW, new Source("rules", position), null, body, Map.of());
  }

  @Test
  void a_large_adjustment_waits_for_a_second_person() {
    // Given
    send(issue(ANNA, 1, 100));
    Adjust adjust = new Adjust(asker("olivia", "a"), "POINTS", 5000L, "grocer", "sorry", null);

    // When
    send(ask(ANNA, adjust));
    LedgerProposal proposal = read(Topics.LEDGER_PROPOSALS).getFirst();
    send(ask(ANNA, new Approve(asker("oscar", "b"), proposal.getProposal(), true)));

    // Then
    assertThat(kinds()).containsExactly("PointsIssued", "PointsAdjusted");
    assertThat(account(ANNA).purses().getFirst().availableMinor()).isEqualTo(5100);
    assertThat(account(ANNA).pledges()).isEqualTo(Pledges.NONE);
  }

  /// Time passes, and what is due then is posted at the tick.
  private void passTime(Duration duration) {
    postings.advanceTime(duration);
    driver.advanceWallClockTime(duration);
  }

  private List<String> kinds() {
    return read(Topics.LEDGER_ENTRIES).stream()
        .map(entry -> entry.getBody().getClass().getSimpleName())
        .toList();
  }

  private void send(Posting posting) {
    postings.pipeInput(posting.getMemberId(), posting);
  }

  private Account account(String member) {
    KeyValueStore<MemberId, StoredAccount> accounts = driver.getKeyValueStore("accounts");
    return accounts.get(new MemberId(member)).account();
  }

  private <V extends SpecificRecord> List<V> read(Topic<V> topic) {
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), new AvroCodec<>(topic, registry))
        .readValuesToList();
  }
}
