package punchcard.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import punchcard.avro.Identity;
import punchcard.avro.PartnerEvent;
import punchcard.avro.VisitRecorded;
import punchcard.events.UnreadableRecord.Fault;
import punchcard.kernel.PartnerId;

class AvroCodecTest {
  private static final Topic<PartnerEvent> GYM = Topics.partnerEvents(new PartnerId("gym"));

  private final CountingRegistry registry = new CountingRegistry();
  private final AvroCodec<PartnerEvent> codec = new AvroCodec<>(GYM, registry);
  private final PartnerEvent visit =
      PartnerEvent.newBuilder()
          .setEventId("v-1")
          .setMemberRef("G-1")
          .setOccurredAt(Instant.ofEpochMilli(1_700_000_000_123L))
          .setBody(VisitRecorded.newBuilder().build())
          .build();

  @Test
  void what_was_written_is_read_with_magic_byte_and_id_in_front() {
    byte[] bytes = codec.serialize(null, visit);

    assertThat(bytes[0]).isZero();
    assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(1);
    assertThat(codec.deserialize(null, bytes)).isEqualTo(visit);
  }

  @Test
  void a_record_that_cannot_be_written_leaves_nothing_in_the_next() {
    PartnerEvent halfWritten =
        new PartnerEvent("v-2", "G-2", Instant.EPOCH, Map.of("no", "such body"));

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> codec.serialize(null, halfWritten));
    assertThat(codec.deserialize(null, codec.serialize(null, visit))).isEqualTo(visit);
  }

  @Test
  void the_registry_is_asked_once_for_an_unknown_id_and_again_for_a_later_record() {
    byte[] unknown = ByteBuffer.allocate(9).put((byte) 0).putInt(77).array();
    long before = System.currentTimeMillis() - 1000;

    assertFault(unknown, before, Fault.UNKNOWN_SCHEMA);
    assertFault(unknown, before, Fault.UNKNOWN_SCHEMA);
    assertThat(registry.questions).isEqualTo(1);
    assertFault(unknown, before + 60_000, Fault.UNKNOWN_SCHEMA);
    assertThat(registry.questions).isEqualTo(2);
  }

  @Test
  void a_record_is_not_at_fault_for_a_registry_that_is_down() {
    byte[] unknown = ByteBuffer.allocate(9).put((byte) 0).putInt(77).array();
    registry.down = true;

    assertThatExceptionOfType(RegistryUnavailable.class)
        .isThrownBy(() -> codec.read(unknown, Long.MAX_VALUE));
  }

  @Test
  void every_other_kind_of_bytes_has_its_fault() {
    byte[] whole = codec.serialize(null, visit);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
    registry.register("identities-value", Identity.getClassSchema());
    byte[] other = ByteBuffer.allocate(9).put((byte) 0).putInt(2).array();

    assertFault(new byte[0], 0, Fault.NOT_AVRO);
    assertFault(
        "no avro at all".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, Fault.NOT_AVRO);
    assertFault(cut, 0, Fault.NOT_AVRO);
    assertFault(longer, 0, Fault.NOT_AVRO);
    assertFault(other, 0, Fault.OTHER_SCHEMA);
  }

  private void assertFault(byte[] bytes, long appendedAt, Fault fault) {
    assertThatExceptionOfType(UnreadableRecord.class)
        .isThrownBy(() -> codec.read(bytes, appendedAt))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
