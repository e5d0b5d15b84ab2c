package punchcard.ledger.stream;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerReply;
import punchcard.events.AvroCodec;
import punchcard.ledger.Answer;
import punchcard.ledger.Answers;

/// Remembered answers, as the store and its changelog hold them: the very bytes that a reply has,
/// under the schema they were written with, so that what is said again is what was said. After
/// one byte of version, each with its length in front. Safe for several threads.
final class AnswersCodec implements Serde<Answers>, Serializer<Answers>, Deserializer<Answers> {
  private static final byte VERSION = 1;

  /// Who waits is not remembered: another may ask again.
  private static final String NOBODY = "";

  private final AvroCodec<LedgerReply> codec;
  private final ReplyRecords records;

  AnswersCodec(AvroCodec<LedgerReply> codec, ZoneId zone) {
    this.codec = codec;
    this.records = new ReplyRecords(zone);
  }

  @Override
  public byte[] serialize(String topic, Answers answers) {
    PackedWriter out = new PackedWriter();
    out.raw(VERSION);
    for (Answer answer : answers.remembered()) {
      byte[] reply = codec.serialize(topic, ReplyRecords.record(NOBODY, answer));
      out.unsigned(reply.length);
      out.raw(reply);
    }
    return out.written();
  }

  @Override
  public @Nullable Answers deserialize(String topic, byte @Nullable [] bytes) {
    if (bytes == null) return null;
    PackedReader in = new PackedReader(bytes);
    byte version = in.raw();
    if (version != VERSION) throw new IllegalStateException("answers of version " + version);
    List<Answer> answers = new ArrayList<>();
    while (!in.isAtEnd()) {
      LedgerReply reply = codec.deserialize(topic, in.raw(in.count()));
      answers.add(records.answer(reply));
    }
    return new Answers(answers);
  }

  @Override
  public Serializer<Answers> serializer() {
    return this;
  }

  @Override
  public Deserializer<Answers> deserializer() {
    return this;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {}

  @Override
  public void close() {}
}
