package punchcard.onboarding.stream;

import java.nio.ByteBuffer;
import java.util.List;
import punchcard.avro.Cause;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Position;

/// Entries of the ledger, as far as partners see them.
final class Entries {
  private Entries() {}

  static LedgerEntry entry(String member, long sequence, Object body, Leg... legs) {
    return LedgerEntry.newBuilder()
        .setEntryId(member + "-" + sequence)
        .setMemberId(member)
        .setSequence(sequence)
        .setOccurredAt(DisclosureDriver.START)
        .setRecordedAt(DisclosureDriver.START)
        .setPeriod("2026-11")
        .setLegs(List.of(legs))
        .setLotsMade(List.of())
        .setLotsTaken(List.of())
        .setHashFormat(4)
        .setPreviousHash(ByteBuffer.allocate(32))
        .setHash(ByteBuffer.allocate(32))
        .setBody(body)
        .build();
  }

  static Leg leg(String account, long amountMinor) {
    return new Leg(account, "POINTS", amountMinor);
  }

  static Cause cause(String partner, String eventId) {
    Position position = new Position("member-events", 0, 3L);
    return new Cause(partner, eventId, DisclosureDriver.START, position);
  }
}
