package punchcard.local.check;

import static punchcard.local.check.ExampleEntries.DESK;
import static punchcard.local.check.ExampleEntries.at;
import static punchcard.local.check.ExampleEntries.entry;
import static punchcard.local.check.ExampleEntries.issued;
import static punchcard.local.check.ExampleEntries.lot;
import static punchcard.local.check.ExampleEntries.reserved;
import static punchcard.local.check.ExampleEntries.taken;

import java.util.List;
import punchcard.avro.HoldReleased;
import punchcard.avro.LedgerEntry;
import punchcard.avro.MemberMerged;
import punchcard.avro.MemberSeparated;
import punchcard.avro.MemberUnmerged;
import punchcard.avro.PointsForfeited;
import punchcard.avro.PointsHandedOver;
import punchcard.avro.PointsTakenOver;
import punchcard.avro.Position;

/// A guest who was taken for another one, who then was erased.
final class MergedGuest {
  static final String EVA = "1a".repeat(16);
  static final String FAY = "1b".repeat(16);

  private static final String ENDS = "2027-01-31";
  private static final List<String> MERGES = List.of("m1");

  private MergedGuest() {}

  static void postTo(ExampleLedger ledger) {
    post(
        ledger,
        EVA,
        "2026-01-10",
        entry(EVA, issued("i1"), "available 50", "partner:hotel/issued -50")
            .setLotsMade(List.of(lot("1.0", 50, ENDS))));
    post(
        ledger,
        EVA,
        "2026-03-10",
        entry(EVA, reserved("2026-04-01"), "available -20", "held 20")
            .setLotsTaken(List.of(taken(lot("1.0", 20, ENDS)))));
    post(ledger, EVA, "2026-03-11", entry(EVA, new MemberMerged("m1", FAY)));
    move(ledger, 4, 30, "1.0");
    post(
        ledger,
        EVA,
        "2026-03-11",
        entry(EVA, new HoldReleased(2L, DESK), "held -20", "available 20")
            .setLotsRestored(List.of(lot("1.0", 20, ENDS))));
    move(ledger, 6, 20, "2.0");
    post(ledger, EVA, "2026-03-12", entry(EVA, new MemberUnmerged("m1", FAY)));
    post(
        ledger,
        FAY,
        "2026-03-12",
        entry(
                FAY,
                new PointsForfeited(new Position("member-events", 3, 9L), "ab".repeat(32), false),
                "available -50",
                "program/expired 50")
            .setLotsTaken(List.of(taken(lot("1.0", 30, ENDS)), taken(lot("2.0", 20, ENDS)))));
    post(ledger, FAY, "2026-03-12", entry(FAY, new MemberSeparated("m1", EVA)));
  }

  private static void move(ExampleLedger ledger, long sequence, long amount, String arriving) {
    String id = EVA + "-" + sequence;
    post(
        ledger,
        EVA,
        "2026-03-11",
        entry(
                EVA,
                new PointsHandedOver(id, FAY, "m1", false, MERGES),
                "available -" + amount,
                "program/clearing " + amount)
            .setLotsTaken(List.of(taken(lot("1.0", amount, ENDS)))));
    post(
        ledger,
        FAY,
        "2026-03-11",
        entry(
                FAY,
                new PointsTakenOver(id, EVA, "m1", false, MERGES),
                "available " + amount,
                "program/clearing -" + amount)
            .setLotsMade(List.of(lot(arriving, amount, ENDS))));
  }

  private static void post(
      ExampleLedger ledger, String member, String day, LedgerEntry.Builder entry) {
    ledger.post(member, at(day), at(day), entry);
  }
}
