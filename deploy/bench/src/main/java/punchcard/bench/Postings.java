package punchcard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import punchcard.avro.Cause;
import punchcard.avro.Credit;
import punchcard.avro.Issue;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Source;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;

/// The load of the ledger alone: postings of one credit each to members drawn from a fixed seed, as
/// the rules would write them.
final class Postings implements AutoCloseable {
  private static final long SEED = 20_261_122L;
  private static final int EXPIRY_MONTHS = 18;
  private static final int MEMBERS_AT_ONCE = 50_000;

  private final AvroCodec<Posting> codec;
  private final int members;
  private final AtOnce atOnce;
  private final Random random = new Random(SEED);
  private long written;

  Postings(AvroCodec<Posting> codec, int members, KafkaProducer<String, byte[]> producer) {
    this.codec = codec;
    this.members = members;
    this.atOnce = new AtOnce(producer);
  }

  /// Returns when they can be read.
  void write(String topic, int postings) {
    atOnce.write(
        sender -> {
          for (int i = 0; i < postings; i++)
            send(sender, topic, memberId(random.nextInt(members)), List.of(credit("POINTS")));
        });
  }

  /// Gives each member three lots in two currencies, by two postings. Returns when they can be
  /// read.
  void writeEach(String topic) {
    for (int from = 0; from < members; from += MEMBERS_AT_ONCE) {
      int begin = from;
      int end = Math.min(members, from + MEMBERS_AT_ONCE);
      atOnce.write(sender -> threeLotsEach(sender, topic, begin, end));
    }
  }

  private void threeLotsEach(Sender sender, String topic, int begin, int end) {
    for (int i = begin; i < end; i++) {
      String member = memberId(i);
      send(sender, topic, member, List.of(credit("POINTS"), credit("TIER")));
      send(sender, topic, member, List.of(credit("POINTS")));
    }
  }

  private void send(Sender sender, String topic, String member, List<Credit> credits) {
    sender.send(topic, member, posting(member, credits));
  }

  static String memberId(int member) {
    return UUID.nameUUIDFromBytes(("bench-" + member).getBytes(UTF_8)).toString().replace("-", "");
  }

  private byte[] posting(String member, List<Credit> credits) {
    Instant now = Instant.now();
    long position = written++;
    Position at = new Position(Topics.MEMBER_EVENTS.name(), 0, position);
    Issue issue = new Issue(new Cause("bench", "event-" + position, now, at), credits);
    return codec.serialize(
        null, new Posting(member, now, new Source("bench", position), null, issue, Map.of()));
  }

  private Credit credit(String currency) {
    return new Credit(
        currency,
        random.nextLong(1, 100),
        "bench",
        "bench",
        1,
        "base",
        LocalDate.now(ZoneOffset.UTC).plusMonths(EXPIRY_MONTHS),
        null,
        null);
  }

  @Override
  public void close() {
    atOnce.close();
  }
}
