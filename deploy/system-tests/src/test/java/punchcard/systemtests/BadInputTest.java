package punchcard.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.Position;
import punchcard.avro.RejectedEvent;
import punchcard.events.Topics;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Metrics;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;

/// A careless chemist: each bad record is kept with its one reason and counted, and does not hold
/// up the good one right behind it.
@Order(40)
@ExtendWith(SharedStack.class)
class BadInputTest {
  private static final Duration PROMPTLY = Duration.ofSeconds(3);
  private static final String CUSTOMER = "aspirin";

  private final Partner chemist;
  private final Partner optician;
  private final Metrics metrics;
  private final Log<RejectedEvent> rejected;
  private final Log<MemberEvent> admitted;
  private String opticiansMember = "";

  BadInputTest(Punchcard punchcard) {
    this.chemist = punchcard.partner("chemist");
    this.optician = punchcard.partner("optician");
    this.metrics = punchcard.metrics(punchcard.at().onboarding());
    this.rejected = punchcard.log(Topics.REJECTED_EVENTS);
    this.admitted = punchcard.log(Topics.MEMBER_EVENTS);
  }

  @BeforeAll
  void both_have_a_customer() {
    chemist.signUp(CUSTOMER);
    opticiansMember = optician.signUp("glasses");
  }

  @AfterAll
  void close() {
    rejected.close();
    admitted.close();
  }

  /// @param bytes what is published, by the chemist
  private record BadRecord(String what, String reason, Function<BadInputTest, byte[]> bytes) {
    @Override
    public String toString() {
      return what + " is " + reason;
    }
  }

  private static Stream<BadRecord> badRecords() {
    return Stream.of(
        new BadRecord("text", "NOT_AVRO", _ -> "this is not Avro".getBytes(UTF_8)),
        new BadRecord("an Avro record cut short", "NOT_AVRO", BadInputTest::cutShort),
        new BadRecord("a schema id of nobody", "UNKNOWN_SCHEMA", _ -> underSchema(123_456_789)),
        new BadRecord(
            "an unknown reference", "UNKNOWN_MEMBER", t -> t.spend(strangerBeside(CUSTOMER), 100)),
        new BadRecord(
            "an event for another partner",
            "FOREIGN",
            t -> t.spend("partner:optician:glasses", 100)),
        new BadRecord(
            "a member of another partner",
            "FOREIGN",
            t -> t.spend("member:" + t.opticiansMember, 100)),
        new BadRecord("a negative amount", "NEGATIVE_AMOUNT", t -> t.spend(CUSTOMER, -1)),
        new BadRecord("an absurd amount", "ABSURD_AMOUNT", t -> t.spend(CUSTOMER, 1_000_000_001L)),
        new BadRecord(
            "an event of tomorrow",
            "IN_THE_FUTURE",
            t -> t.at(Instant.now().plus(Duration.ofDays(1)))),
        new BadRecord(
            "an event of long ago", "TOO_OLD", t -> t.at(Instant.parse("2001-01-01T00:00:00Z"))),
        new BadRecord("a record of 900 kB", "TOO_BIG", _ -> random(900_000)));
  }

  @ParameterizedTest
  @MethodSource("badRecords")
  void each_bad_record_is_kept_for_its_reason_and_holds_nothing_up(BadRecord bad) {
    // Given
    byte[] bytes = bad.bytes().apply(this);
    double before = countOf(bad.reason());

    // When
    RecordMetadata where = chemist.publish(CUSTOMER, bytes);
    PartnerEvent good = Events.purchase(CUSTOMER, 100);
    RecordMetadata behind = chemist.publish(good);

    // Then
    assertThat(behind.partition()).isEqualTo(where.partition());
    awaitPromptly(good);
    RejectedEvent rejection =
        rejected.await(bad.toString(), r -> r.getSource().equals(position(where)));
    assertThat(rejection.getReason()).isEqualTo(bad.reason());
    assertThat(rejection.getPartner()).isEqualTo("chemist");
    assertThat(rejection.getSealed()).isTrue();
    assertThat(rejection.getKey()).isNotEqualTo(ByteBuffer.wrap(CUSTOMER.getBytes(UTF_8)));
    assertThat(rejection.getValue()).isNotEqualTo(ByteBuffer.wrap(bytes));
    assertThat(countOf(bad.reason())).isEqualTo(before + 1);
  }

  @Test
  void twenty_megabytes_of_zeros_are_refused_by_the_broker_however_small_they_are_packed() {
    assertThatThrownBy(() -> chemist.publishCompressed(CUSTOMER, new byte[20_000_000]))
        .isInstanceOfAny(RecordTooLargeException.class, InvalidRecordException.class);

    PartnerEvent good = Events.purchase(CUSTOMER, 100);
    chemist.publish(good);
    awaitPromptly(good);
  }

  private void awaitPromptly(PartnerEvent good) {
    await("the good record behind it")
        .atMost(PROMPTLY)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !admitted.all(e -> e.getEventId().equals(good.getEventId())).isEmpty());
  }

  private double countOf(String reason) {
    return metrics.counter(
        "punchcard_events_rejected_total", "partner=\"chemist\"", "reason=\"" + reason + "\"");
  }

  private static Position position(RecordMetadata where) {
    return new Position(where.topic(), where.partition(), where.offset());
  }

  private byte[] spend(String memberRef, long cents) {
    return chemist.encoded(Events.purchase(memberRef, cents));
  }

  private byte[] at(Instant occurredAt) {
    return chemist.encoded(Events.purchaseAt(CUSTOMER, 100, occurredAt));
  }

  private byte[] cutShort() {
    byte[] whole = spend(CUSTOMER, 100);
    return java.util.Arrays.copyOf(whole, whole.length - 5);
  }

  private static byte[] underSchema(int id) {
    return ByteBuffer.allocate(9).put((byte) 0).putInt(id).putInt(0).array();
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(900).nextBytes(bytes);
    return bytes;
  }

  /// A reference that nobody signed up with, owned by the same task as the customer's.
  private static String strangerBeside(String customer) {
    return IntStream.range(0, 1_000)
        .mapToObj(n -> "stranger-" + n)
        .filter(ref -> Partner.partitionOf(ref) == Partner.partitionOf(customer))
        .findFirst()
        .orElseThrow();
  }
}
