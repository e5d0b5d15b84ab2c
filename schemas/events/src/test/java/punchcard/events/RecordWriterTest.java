package punchcard.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.PartnerEvent;
import punchcard.avro.VisitRecorded;
import punchcard.kernel.PartnerId;

class RecordWriterTest {
  private static final int RECORDS = 200;
  private static final long SEED = 20_170_101;

  static Stream<Topic<?>> topics() {
    return Stream.concat(
        Topics.ALL.stream(), Stream.of(Topics.partnerEvents(new PartnerId("gym"))));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void it_writes_the_bytes_that_avro_writes(Topic<?> topic) throws IOException {
    Schema schema = topic.schema();
    RecordWriter writer = new RecordWriter(schema);
    SpecificDatumWriter<SpecificRecord> avro = new SpecificDatumWriter<>(schema);
    for (Object random : new RandomData(schema, RECORDS, SEED)) {
      SpecificRecord record = read(schema, bytes(out -> generic(schema, random, out)));
      assertThat(bytes(out -> writer.write(record, out)))
          .isEqualTo(bytes(out -> avro.write(record, out)));
    }
  }

  @Test
  void a_value_that_is_missing_or_of_no_type_of_a_union_cannot_be_written() {
    Instant at = Instant.EPOCH;
    VisitRecorded visit = VisitRecorded.newBuilder().build();
    RecordWriter writer = new RecordWriter(PartnerEvent.getClassSchema());
    for (PartnerEvent wrong :
        List.of(
            new PartnerEvent(null, "G-1", at, visit),
            new PartnerEvent("v-1", "G-1", at, null),
            new PartnerEvent("v-1", "G-1", at, "a visit")))
      assertThatExceptionOfType(AvroRuntimeException.class)
          .isThrownBy(() -> bytes(out -> writer.write(wrong, out)));
  }

  @Test
  void a_schema_with_another_type_is_refused_at_once() {
    Schema schema = SchemaBuilder.record("R").fields().requiredFloat("share").endRecord();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordWriter(schema))
        .withMessage("a type that no topic has yet: \"float\"");
  }

  private static void generic(Schema schema, Object datum, BinaryEncoder out) throws IOException {
    new GenericDatumWriter<>(schema).write(datum, out);
  }

  private static SpecificRecord read(Schema schema, byte[] bytes) throws IOException {
    return new SpecificDatumReader<SpecificRecord>(schema)
        .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
  }

  private interface Writing {
    void to(BinaryEncoder out) throws IOException;
  }

  private static byte[] bytes(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
    writing.to(out);
    out.flush();
    return bytes.toByteArray();
  }
}
