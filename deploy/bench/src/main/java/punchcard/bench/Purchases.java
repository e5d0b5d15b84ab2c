package punchcard.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SignupRequested;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.events.AvroCodec;

/// The load: signups of members, and purchases of theirs with one or two lines, drawn from a fixed
/// seed, encoded as a partner's client would.
final class Purchases {
  private static final long SEED = 20_261_122L;
  static final List<String> CATEGORIES = List.of("GROCERY", "PRODUCE", "MEAT", "DRUG GM");

  private final AvroCodec<PartnerEvent> codec;
  private final int members;
  private final Random random = new Random(SEED);

  Purchases(AvroCodec<PartnerEvent> codec, int members) {
    this.codec = codec;
    this.members = members;
  }

  static String reference(int member) {
    return "bench-" + member;
  }

  /// Hands over one signup per member: key and value.
  void signups(BiConsumer<String, byte[]> publish) {
    for (int member = 0; member < members; member++) {
      String reference = reference(member);
      publish.accept(
          reference, encoded("signup-" + member, reference, SignupRequested.newBuilder().build()));
    }
  }

  /// Hands over that many purchases: key and value.
  ///
  /// @param round tells the event ids of this round from those of others
  void purchases(int round, int events, BiConsumer<String, byte[]> publish) {
    for (int event = 0; event < events; event++) {
      String reference = reference(random.nextInt(members));
      publish.accept(
          reference, encoded("spend-" + round + "-" + event, reference, purchase(random)));
    }
  }

  /// One of one or two lines, in US dollars.
  static SpendRecorded purchase(Random random) {
    long first = random.nextLong(100, 10_000);
    long second = random.nextLong(100, 1_000);
    return SpendRecorded.newBuilder()
        .setAmountMinor(first + second)
        .setCurrency("USD")
        .setReceiptId("R" + random.nextInt(1_000_000))
        .setLocation("store-" + random.nextInt(300))
        .setLines(List.of(line(random, first), line(random, second)))
        .build();
  }

  private static SpendLine line(Random random, long amountMinor) {
    return new SpendLine(CATEGORIES.get(random.nextInt(CATEGORIES.size())), 1, amountMinor);
  }

  private byte[] encoded(String eventId, String reference, Object body) {
    return codec.serialize(
        null,
        PartnerEvent.newBuilder()
            .setEventId(eventId)
            .setMemberRef(reference)
            .setOccurredAt(Instant.now())
            .setBody(body)
            .build());
  }
}
