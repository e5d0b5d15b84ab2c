package punchcard.bench;

import java.time.Instant;
import java.util.Random;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.events.AvroCodec;

/// The load of the rules alone: purchases of members drawn from a fixed seed, as admission would
/// write them into the log.
final class AdmittedPurchases {
  private static final long SEED = 20_261_128L;

  private final AvroCodec<MemberEvent> codec;
  private final int members;
  private final Random random = new Random(SEED);
  private long written;

  AdmittedPurchases(AvroCodec<MemberEvent> codec, int members) {
    this.codec = codec;
    this.members = members;
  }

  void send(Sender sender, String topic, int events) {
    for (int i = 0; i < events; i++) {
      String member = Postings.memberId(random.nextInt(members));
      sender.send(topic, member, codec.serialize(null, event(member)));
    }
  }

  private MemberEvent event(String member) {
    Instant now = Instant.now();
    long number = written++;
    return new MemberEvent(
        member,
        "bench",
        "event-" + number,
        now,
        now,
        new Position(MeasuredStack.EVENTS.name(), 0, number),
        Purchases.purchase(random));
  }
}
