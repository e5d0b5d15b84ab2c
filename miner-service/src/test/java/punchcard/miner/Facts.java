package punchcard.miner;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.Cause;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.MemberEvent;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.Position;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;
import punchcard.avro.VisitRecorded;

/// Facts for tests: what a grocer's and a gym's customers do, and what the ledger makes of it.
public final class Facts {
  public static final Instant NOON = Instant.parse("2026-03-14T16:00:00Z");

  private Facts() {}

  /// The n-th member.
  public static String member(int n) {
    return "%032x".formatted(n);
  }

  public static MemberEvent event(
      String member, String partner, String id, Instant at, SpecificRecord body) {
    return MemberEvent.newBuilder()
        .setMemberId(member)
        .setPartner(partner)
        .setEventId(id)
        .setOccurredAt(at)
        .setReceivedAt(at.plusSeconds(1))
        .setBody(body)
        .build();
  }

  public static SpendRecorded purchase(long amountMinor, SpendLine... lines) {
    return SpendRecorded.newBuilder()
        .setAmountMinor(amountMinor)
        .setCurrency("USD")
        .setLines(List.of(lines))
        .build();
  }

  public static SpendReturned returned(String eventId, long amountMinor, SpendLine... lines) {
    return SpendReturned.newBuilder()
        .setReturnedEventId(eventId)
        .setAmountMinor(amountMinor)
        .setCurrency("USD")
        .setLines(List.of(lines))
        .build();
  }

  public static SpendLine line(String category, int quantity, long amountMinor) {
    return new SpendLine(category, quantity, amountMinor);
  }

  /// The n-th entry of a member: points for an event of the grocer's.
  public static LedgerEntry issued(String member, long sequence, String eventId, long points) {
    return entry(member, sequence)
        .setLegs(
            List.of(
                new Leg("partner:grocer/issued", "POINTS", -points),
                new Leg("member:" + member + "/available", "POINTS", points)))
        .setLotsMade(List.of(lot(sequence + ".0", points)))
        .setLotsTaken(List.of())
        .setBody(
            new PointsIssued(
                new Cause("grocer", eventId, NOON, new Position("member-events", 0, 0L))))
        .build();
  }

  /// The n-th entry of a member: points spent at the insurer, from one lot.
  public static LedgerEntry redeemed(String member, long sequence, String lot, long points) {
    return entry(member, sequence)
        .setLegs(
            List.of(
                new Leg("member:" + member + "/available", "POINTS", -points),
                new Leg("partner:insurer/redeemed", "POINTS", points)))
        .setLotsMade(List.of())
        .setLotsTaken(List.of(taken(lot, points)))
        .setBody(new PointsRedeemed("insurer", "key-" + sequence, member, "premium", null))
        .build();
  }

  /// Points of the grocer's base rule.
  public static Lot lot(String lotId, long points) {
    return Lot.newBuilder()
        .setLotId(lotId)
        .setCurrency("POINTS")
        .setAmountMinor(points)
        .setIssuer("grocer")
        .setAgreementId("coalition-standard")
        .setAgreementVersion(1)
        .setRuleId("grocer-base")
        .setEarnedOn(LocalDate.of(2026, 3, 14))
        .setExpiresOn(LocalDate.of(2027, 9, 14))
        .setCurrencyVersion(1)
        .build();
  }

  /// So much of a lot of the grocer's base rule.
  public static LotTaken taken(String lotId, long points) {
    return LotTaken.newBuilder()
        .setLotId(lotId)
        .setCurrency("POINTS")
        .setAmountMinor(points)
        .setIssuer("grocer")
        .setAgreementId("coalition-standard")
        .setAgreementVersion(1)
        .setRuleId("grocer-base")
        .setEarnedOn(LocalDate.of(2026, 3, 14))
        .setExpiresOn(LocalDate.of(2027, 9, 14))
        .setCurrencyVersion(1)
        .build();
  }

  /// An entry that still needs its legs, lots and body.
  public static LedgerEntry.Builder entry(String member, long sequence) {
    return LedgerEntry.newBuilder()
        .setEntryId(member + "-" + sequence)
        .setMemberId(member)
        .setSequence(sequence)
        .setOccurredAt(NOON.plusSeconds(60 * sequence))
        .setRecordedAt(NOON.plusSeconds(60 * sequence + 1))
        .setPeriod("2026-03")
        .setHashFormat(3)
        .setPreviousHash(ByteBuffer.allocate(32))
        .setHash(ByteBuffer.allocate(32));
  }

  /// Purchases, visits and returns of twenty members, the same for the same seed.
  public static List<MemberEvent> events(long seed, int count) {
    Random random = new Random(seed);
    List<MemberEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++)
      events.add(
          event(
              member(random.nextInt(20)),
              random.nextBoolean() ? "grocer" : "gym",
              "e-" + seed + "-" + i,
              NOON.plusSeconds(random.nextInt(90 * 86_400)),
              body(random)));
    return events;
  }

  private static SpecificRecord body(Random random) {
    SpendLine[] lines = new SpendLine[random.nextInt(4)];
    for (int i = 0; i < lines.length; i++)
      lines[i] = line("C" + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(5_000));
    return switch (random.nextInt(4)) {
      case 0 -> new VisitRecorded(null, null, 45, java.util.Map.of());
      case 1 -> returned("e-0", random.nextInt(1_000), lines);
      default -> purchase(random.nextInt(10_000), lines);
    };
  }

  /// Ten members' entries, each in sequence, the same for the same seed.
  public static List<LedgerEntry> entries(long seed, int count) {
    Random random = new Random(seed);
    long[] sequences = new long[10];
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int member = random.nextInt(10);
      long sequence = ++sequences[member];
      entries.add(
          random.nextInt(4) > 0
              ? issued(member(member), sequence, "e-" + i, 1 + random.nextInt(100))
              : redeemed(member(member), sequence, "1.0", 1 + random.nextInt(10)));
    }
    return entries;
  }
}
