package punchcard.local.check;

import static punchcard.local.check.ExampleEntries.DESK;
import static punchcard.local.check.ExampleEntries.at;
import static punchcard.local.check.ExampleEntries.cause;
import static punchcard.local.check.ExampleEntries.entry;
import static punchcard.local.check.ExampleEntries.lapsing;
import static punchcard.local.check.ExampleEntries.taken;

import java.util.List;
import punchcard.avro.Debt;
import punchcard.avro.EntryReversed;
import punchcard.avro.OpeningPosted;
import punchcard.avro.PointsRedeemed;

/// A guest who had points before: imported long after they were true, used within half a year of
/// that, and found to have been another's.
final class ImportedGuest {
  static final String DAN = "0f".repeat(16);

  private ImportedGuest() {}

  static void postTo(ExampleLedger ledger) {
    ledger.post(
        DAN,
        at("2026-01-05"),
        at("2026-05-01"),
        entry(
                DAN,
                new OpeningPosted(cause("h1"), "ab".repeat(32), 17),
                "available 40",
                "program/opening -40")
            .setLotsMade(List.of(lapsing("1.0", "POINTS", 40, "import"))));
    ledger.post(
        DAN,
        at("2026-10-30"),
        at("2026-10-30"),
        entry(
                DAN,
                new PointsRedeemed("gym", "key", "desk", null, null),
                "available -10",
                "partner:gym/redeemed 10")
            .setLotsTaken(List.of(taken(lapsing("1.0", "POINTS", 10, "import")))));
    ledger.post(
        DAN,
        at("2026-01-05"),
        at("2026-11-02"),
        entry(DAN, new EntryReversed(1L, DESK, "another's"), "available -40", "program/opening 40")
            .setLotsTaken(List.of(taken(lapsing("1.0", "POINTS", 30, "import"))))
            .setDebtsMade(List.of(new Debt("3.0", "POINTS", 10L, "hotel"))));
  }
}
