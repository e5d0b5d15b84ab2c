package punchcard.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.ConsentWithdrawn;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.SignedUp;
import punchcard.avro.Tick;
import punchcard.avro.VisitRecorded;

class OnlyBodiesTest {
  private static final int HEADER = 5;

  private final CountingRegistry registry = new CountingRegistry();
  private final AvroCodec<MemberEvent> codec = new AvroCodec<>(Topics.MEMBER_EVENTS, registry);
  private final OnlyBodies<MemberEvent> consents =
      new OnlyBodies<>(codec, Set.of(ConsentWithdrawn.class, SignedUp.class));

  private static MemberEvent event(Object body) {
    Position source = new Position("partner.gym.events", 3, 4711L);
    Instant at = Instant.ofEpochMilli(1_700_000_000_123L);
    return new MemberEvent("a member", "gym", "v-1", at, at, source, body);
  }

  private static Stream<MemberEvent> events() {
    return Stream.of(
        event(new SignedUp(null, Map.of("a", "b"), null, null)),
        event(new ConsentWithdrawn("c-1")),
        event(VisitRecorded.newBuilder().build()),
        new MemberEvent("", null, "tick", Instant.EPOCH, Instant.EPOCH, null, new Tick()));
  }

  @ParameterizedTest
  @MethodSource("events")
  void it_reads_what_is_wanted_and_nothing_else(MemberEvent event) {
    boolean isWanted =
        event.getBody() instanceof SignedUp || event.getBody() instanceof ConsentWithdrawn;

    assertThat(consents.deserialize(null, codec.serialize(null, event)))
        .isEqualTo(isWanted ? event : null);
  }

  /// The order of the body's types differs from release to release.
  @ParameterizedTest
  @MethodSource("releases")
  void it_reads_what_older_releases_wrote(Path release) throws IOException {
    Schema written = new Schema.Parser().parse(Files.readString(release));
    int id = registry.register("of an older release", written);

    assertThat(consents.deserialize(null, bytes(id, written, event(new ConsentWithdrawn("c-1")))))
        .isEqualTo(event(new ConsentWithdrawn("c-1")));
    assertThat(consents.deserialize(null, bytes(id, written, event(new Tick())))).isNull();
  }

  private static Stream<Path> releases() throws IOException {
    Path all = Path.of("src/test/resources/released");
    try (Stream<Path> files = Files.list(all)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("MemberEvent-"))
          .toList()
          .stream();
    }
  }

  private static byte[] bytes(int id, Schema written, MemberEvent event) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DataOutputStream(out).write(0);
      new DataOutputStream(out).writeInt(id);
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      new GenericDatumWriter<GenericData.Record>(written).write(generic(written, event), encoder);
      encoder.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GenericData.Record generic(Schema written, MemberEvent event) throws IOException {
    byte[] now =
        new AvroCodec<>(Topics.MEMBER_EVENTS, new CountingRegistry()).serialize(null, event);
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(now, HEADER, now.length - HEADER, null);
    return new GenericDatumReader<GenericData.Record>(MemberEvent.getClassSchema(), written)
        .read(null, decoder);
  }

  @Test
  void what_is_no_record_is_found_out() {
    for (byte[] bad : new byte[][] {{}, {1, 2, 3}, {0, 0, 0, 0, 99, 1}})
      assertThatExceptionOfType(UnreadableRecord.class)
          .isThrownBy(() -> consents.deserialize(null, bad));
  }
}
