package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static punchcard.onboarding.stream.AdmissionDriver.GROCER;
import static punchcard.onboarding.stream.AdmissionDriver.NOW;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.Tick;
import punchcard.events.Topics;

/// Every kind of bad input lands in `rejected-events` with its one reason, and nothing behind it is
/// held up.
class BadInputTest {
  private static final byte[] KEY = "4711".getBytes(UTF_8);

  private final AdmissionDriver onboarding = new AdmissionDriver();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource
  void bytes_are_rejected(String what, byte @Nullable [] value, String reason) {
    onboarding.publish(Grocer.signup("s1", "4711", NOW));

    onboarding.publishBytes(KEY, value);

    assertThat(onboarding.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.getReason()).isEqualTo(reason))
        .satisfies(rejected -> assertThat(rejected.getSealed()).isTrue())
        .satisfies(rejected -> assertThat(opened(rejected.getKey())).isEqualTo(KEY))
        .satisfies(rejected -> assertThat(opened(rejected.getValue())).isEqualTo(value));
    assertThat(onboarding.counted("punchcard.events.rejected")).isEqualTo(1);
    theNextEventIsAdmitted();
  }

  private static byte @Nullable [] opened(@Nullable ByteBuffer sealed) {
    if (sealed == null) return null;
    byte[] bytes = new byte[sealed.remaining()];
    sealed.duplicate().get(bytes);
    assertThat(new String(bytes, UTF_8)).doesNotContain(new String(KEY, UTF_8));
    return AdmissionDriver.KEYS.open(bytes).orElseThrow();
  }

  static Stream<Arguments> bytes_are_rejected() {
    byte[] unknownId = ByteBuffer.allocate(20).put((byte) 0).putInt(4711).array();
    byte[] known = ByteBuffer.allocate(20).put((byte) 0).putInt(1).array();
    return Stream.of(
        arguments("a text", "hello".getBytes(UTF_8), "NOT_AVRO"),
        arguments("nothing", new byte[0], "NOT_AVRO"),
        arguments("a tombstone", null, "NOT_AVRO"),
        arguments("an unknown schema id", unknownId, "UNKNOWN_SCHEMA"),
        arguments("900 kB", new byte[900_000], "TOO_BIG"),
        arguments("zeros under a known id", known, "NOT_AVRO"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void events_are_rejected(String reason, PartnerEvent event) {
    onboarding.publish(Grocer.signup("s1", "4711", NOW));

    onboarding.publish(event);

    assertThat(onboarding.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.getReason()).isEqualTo(reason))
        .satisfies(rejected -> assertThat(rejected.getPartner()).isEqualTo("grocer"))
        .satisfies(rejected -> assertThat(rejected.getReceivedAt()).isEqualTo(NOW))
        .satisfies(
            rejected ->
                assertThat(Commands.logPosition(rejected.getSource()).toString())
                    .isEqualTo(Topics.partnerEvents(GROCER).name() + "-0@1"));
    theNextEventIsAdmitted();
  }

  static Stream<Arguments> events_are_rejected() {
    var tomorrow = NOW.plus(Duration.ofDays(1));
    var longAgo = NOW.minus(Duration.ofDays(3700));
    String stranger = "member:" + "0a".repeat(16);
    return Stream.of(
        arguments("UNKNOWN_MEMBER", Grocer.purchase("e1", "4712", NOW, 100)),
        arguments("FOREIGN", Grocer.purchase("e1", "partner:gym:4711", NOW, 100)),
        arguments("FOREIGN", Grocer.purchase("e1", stranger, NOW, 100)),
        arguments("NEGATIVE_AMOUNT", Grocer.purchase("e1", "4711", NOW, -100)),
        arguments("ABSURD_AMOUNT", Grocer.purchase("e1", "4711", NOW, 1_000_000_001)),
        arguments("BAD_CURRENCY", Grocer.purchase("e1", "4711", NOW, 100, "dollars")),
        arguments("ABSURD_AMOUNT", Grocer.opening("e1", "4711", NOW, 1_000_000_000_001L, "grocer")),
        arguments("BAD_OPENING", Grocer.opening("e1", "4711", NOW, 0, "grocer")),
        arguments("BAD_OPENING", Grocer.opening("e1", "4711", NOW, 1, "The Grocer")),
        arguments("BAD_NAME", Grocer.entered("e1", "4711", NOW, "Campaign 18")),
        arguments("BAD_NAME", Grocer.left("e1", "4711", NOW, "")),
        arguments("BAD_NAME", Grocer.wants("e1", "4711", NOW, "Campaign 18", true)),
        arguments("BAD_NAME", Grocer.wants("e1", "4711", NOW, "18", false)),
        arguments("BAD_NAME", Grocer.told("e1", "4711", NOW, "store", "")),
        arguments("UNKNOWN_MEMBER", Grocer.entered("e1", "4712", NOW, "campaign-18")),
        arguments("UNKNOWN_MEMBER", Grocer.opening("e1", "4712", NOW, 1, "grocer")),
        arguments("IN_THE_FUTURE", Grocer.purchase("e1", "4711", tomorrow, 100)),
        arguments("TOO_OLD", Grocer.purchase("e1", "4711", longAgo, 100)),
        arguments("BAD_EVENT_ID", Grocer.purchase("", "4711", NOW, 100)),
        arguments("BAD_REFERENCE", Grocer.purchase("e1", "\u0001", NOW, 100)),
        arguments("PERSONAL_DATA", Grocer.signupTelling("s2", "4712", NOW, "E-Mail")),
        arguments("PERSONAL_DATA", Grocer.told("e1", "4711", NOW, "first-name", "Anna")),
        arguments("BAD_PERSON", Grocer.signupNaming("s2", "4712", NOW, "anna at home")),
        arguments("BAD_PROOF", Grocer.signupWithProof("s2", "4712", NOW, "forged")),
        arguments("ALREADY_LINKED", Grocer.signup("s2", "4711", NOW)));
  }

  @Test
  void a_record_of_another_kind_is_rejected() {
    byte[] command = onboarding.codecs.log().serialize(null, markerOfNobody());

    onboarding.publishBytes(KEY, command);

    assertThat(onboarding.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.getReason()).isEqualTo("OTHER_SCHEMA"));
  }

  private static MemberEvent markerOfNobody() {
    return new MemberEvent("", null, "tick", NOW, NOW, null, new Tick());
  }

  private void theNextEventIsAdmitted() {
    onboarding.log();
    onboarding.publish(Grocer.signup("s-next", "4799", NOW));
    onboarding.publish(Grocer.purchase("e-next", "4799", NOW, 100));
    assertThat(onboarding.log()).hasSize(2);
  }
}
