package punchcard.ledger.stream;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.LedgerReply;
import punchcard.avro.Posting;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.ledger.Answers;
import punchcard.ledger.Answers.Answered;
import punchcard.ledger.Command;
import punchcard.ledger.Request;

/// Remembered requests and answers, as the store and its changelog hold them: the very bytes that a
/// request and its reply have, under the schemas they were written with, so that what is said again
/// is what was said. After one byte of version, each with when it was recorded, where it lies, and
/// its lengths. Safe for several threads.
final class AnswersCodec implements Serde<Answers>, Serializer<Answers>, Deserializer<Answers> {
  private static final byte VERSION = 2;

  /// Who waits is not remembered: another may ask again.
  private static final String NOBODY = "";

  private final AvroCodec<Posting> postings;
  private final AvroCodec<LedgerReply> replies;
  private final RequestRecords requestRecords;
  private final ReplyRecords replyRecords;

  AnswersCodec(AvroCodec<Posting> postings, AvroCodec<LedgerReply> replies, ZoneId zone) {
    this.postings = postings;
    this.replies = replies;
    this.requestRecords = new RequestRecords(zone);
    this.replyRecords = new ReplyRecords(zone);
  }

  @Override
  public byte[] serialize(String topic, Answers answers) {
    PackedWriter out = new PackedWriter();
    out.raw(VERSION);
    for (Answered answered : answers.remembered()) {
      Request request = answered.request();
      LogPosition at = request.envelope().posting();
      out.signed(request.timing().recordedAt().toEpochMilli());
      out.unsigned(at.partition());
      out.unsigned(at.offset());
      out.bytes(postings.serialize(topic, RequestRecords.posting(request)));
      out.bytes(
          replies.serialize(
              topic, ReplyRecords.record(NOBODY, request.member(), answered.answer())));
    }
    return out.written();
  }

  @Override
  public @Nullable Answers deserialize(String topic, byte @Nullable [] bytes) {
    if (bytes == null) return null;
    PackedReader in = new PackedReader(bytes);
    byte version = in.raw();
    if (version != VERSION) throw new IllegalStateException("answers of version " + version);
    List<Answered> answers = new ArrayList<>();
    while (!in.isAtEnd()) answers.add(answered(topic, in));
    return new Answers(answers);
  }

  private Answered answered(String topic, PackedReader in) {
    Instant recordedAt = Instant.ofEpochMilli(in.signed());
    LogPosition at = new LogPosition(Topics.POSTINGS.name(), in.count(), in.unsigned());
    Posting posting = postings.deserialize(topic, in.raw(in.count()));
    LedgerReply reply = replies.deserialize(topic, in.raw(in.count()));
    Command command = requestRecords.command(posting, recordedAt, at);
    if (!(command instanceof Request request))
      throw new IllegalStateException("nobody asked for " + command);
    return new Answered(request, replyRecords.answer(reply));
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
