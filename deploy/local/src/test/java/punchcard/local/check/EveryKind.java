package punchcard.local.check;

import static punchcard.local.check.ExampleEntries.DESK;
import static punchcard.local.check.ExampleEntries.at;
import static punchcard.local.check.ExampleEntries.awaitsReview;
import static punchcard.local.check.ExampleEntries.cause;
import static punchcard.local.check.ExampleEntries.entry;
import static punchcard.local.check.ExampleEntries.issued;
import static punchcard.local.check.ExampleEntries.lapsing;
import static punchcard.local.check.ExampleEntries.lot;
import static punchcard.local.check.ExampleEntries.promised;
import static punchcard.local.check.ExampleEntries.reserved;
import static punchcard.local.check.ExampleEntries.sold;
import static punchcard.local.check.ExampleEntries.taken;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import punchcard.avro.Debt;
import punchcard.avro.DifferencePosted;
import punchcard.avro.EntryReversed;
import punchcard.avro.HoldCaptured;
import punchcard.avro.HoldExpired;
import punchcard.avro.HoldReleased;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Lot;
import punchcard.avro.PointsAdjusted;
import punchcard.avro.PointsConverted;
import punchcard.avro.PointsExpired;
import punchcard.avro.PointsMatured;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.Promise;
import punchcard.avro.PromiseCancelled;
import punchcard.avro.RedemptionReturned;
import punchcard.avro.RedemptionTax;
import punchcard.avro.RedemptionTerms;
import punchcard.avro.TransferReceived;
import punchcard.avro.TransferReturned;
import punchcard.avro.TransferSent;

/// Four guests of a hotel whose journals have each kind of entry, written by hand. Where two lots
/// could pay, the one that must is the one that ends first.
final class EveryKind {
  static final String ANN = "0c".repeat(16);
  static final String BOB = "0d".repeat(16);
  static final String CAT = "0e".repeat(16);

  /// What of the hotel's events the entries name, and whose they are.
  static final Map<String, String> EVENTS =
      Map.ofEntries(
          Map.entry("e1", ANN),
          Map.entry("e2", ANN),
          Map.entry("e3", ANN),
          Map.entry("e4", ANN),
          Map.entry("e5", ANN),
          Map.entry("f1", BOB),
          Map.entry("f2", BOB),
          Map.entry("f3", BOB),
          Map.entry("g1", CAT),
          Map.entry("g2", CAT),
          Map.entry("h1", ImportedGuest.DAN),
          Map.entry("i1", MergedGuest.EVA));

  private static final Promise BOOKED = new Promise("b1", null);
  private static final Promise IN_MARCH = new Promise(null, LocalDate.of(2026, 3, 1));
  private static final RedemptionTerms TERMS =
      new RedemptionTerms(
          "USD",
          8_000L,
          500L,
          2,
          new RedemptionTax("Gym Ltd", "Operator Ltd", "STANDARD", 190, LocalDate.of(2026, 3, 31)));

  private final ExampleLedger ledger;

  private EveryKind(ExampleLedger ledger) {
    this.ledger = ledger;
  }

  static void postTo(ExampleLedger ledger) {
    EveryKind kinds = new EveryKind(ledger);
    kinds.annEarns();
    kinds.annReserves();
    kinds.annSpendsAndGetsBack();
    kinds.annIsCorrected();
    kinds.bobGetsAndGives();
    kinds.bobConvertsAndLosesPoints();
    kinds.catOwes();
    ImportedGuest.postTo(ledger);
    MergedGuest.postTo(ledger);
  }

  private void annEarns() {
    ann(
        "2026-01-10",
        entry(ANN, issued("e1"), "available 100", "partner:hotel/issued -100")
            .setLotsMade(List.of(lot("1.0", 100, "2027-01-31")))
            .setMetadata(Map.of("room", "12", "Zimmer", "zwölf", "rate", "best")));
    ann(
        "2026-01-12",
        entry(ANN, issued("e2"), "pending 80", "partner:hotel/promised -80")
            .setLotsMade(
                List.of(
                    promised(sold("2.0", 50, 33), BOOKED),
                    promised(lot("2.1", 30, "2027-02-28"), IN_MARCH))));
    ann(
        "2026-02-01",
        entry(
                ANN,
                new PointsMatured(cause("e3")),
                "pending -30",
                "available 30",
                "partner:hotel/promised 30",
                "partner:hotel/issued -30")
            .setLotsTaken(List.of(taken(promised(sold("2.0", 30, 19), BOOKED))))
            .setLotsRestored(List.of(sold("2.0", 30, 19))));
    ann(
        "2026-02-02",
        entry(ANN, new PromiseCancelled(cause("e4")), "pending -20", "partner:hotel/promised 20")
            .setLotsTaken(List.of(taken(promised(sold("2.0", 20, 14), BOOKED)))));
    ann(
        "2026-03-01",
        entry(
                ANN,
                new PointsMatured(null),
                "pending -30",
                "available 30",
                "partner:hotel/promised 30",
                "partner:hotel/issued -30")
            .setLotsTaken(List.of(taken(promised(lot("2.1", 30, "2027-02-28"), IN_MARCH))))
            .setLotsRestored(List.of(lot("2.1", 30, "2027-02-28"))));
  }

  private void annReserves() {
    ann(
        "2026-03-02",
        entry(ANN, reserved("2026-03-03"), "available -60", "held 60")
            .setLotsTaken(List.of(taken(lot("1.0", 60, "2027-01-31")))));
    ann(
        "2026-03-02",
        entry(
                ANN,
                new HoldCaptured(6L, "gym", DESK, TERMS),
                "held -60",
                "available 15",
                "partner:gym/redeemed 45")
            .setLotsTaken(List.of(taken(lot("1.0", 45, "2027-01-31"))))
            .setLotsRestored(List.of(lot("1.0", 15, "2027-01-31"))));
    ann(
        "2026-03-04",
        entry(ANN, awaitsReview("2026-03-05"), "available -20", "held 20")
            .setLotsTaken(List.of(taken(lot("1.0", 20, "2027-01-31")))));
    ann(
        "2026-03-04",
        entry(ANN, new HoldReleased(8L, DESK), "held -20", "available 20")
            .setLotsRestored(List.of(lot("1.0", 20, "2027-01-31"))));
    ann(
        "2026-03-06",
        entry(ANN, reserved("2026-03-07"), "available -10", "held 10")
            .setLotsTaken(List.of(taken(lot("1.0", 10, "2027-01-31")))));
    ann(
        "2026-03-08",
        entry(ANN, new HoldExpired(10L), "held -10", "available 10")
            .setLotsRestored(List.of(lot("1.0", 10, "2027-01-31"))));
  }

  private void annSpendsAndGetsBack() {
    ann(
        "2026-03-09",
        entry(
                ANN,
                new PointsRedeemed("insurer", "key", "desk", "premium", TERMS),
                "available -65",
                "partner:insurer/redeemed 65")
            .setLotsTaken(List.of(taken(lot("1.0", 55, "2027-01-31")), taken(sold("2.0", 10, 6)))));
    ann(
        "2026-03-10",
        entry(
                ANN,
                new RedemptionReturned(12L, "insurer", DESK, null),
                "available 25",
                "partner:insurer/redeemed -25")
            .setLotsRestored(List.of(sold("2.0", 10, 6), lot("1.0", 15, "2027-03-31"))));
    ledger.post(
        ANN,
        at("2026-03-09"),
        at("2026-03-11"),
        entry(
                ANN,
                new EntryReversed(12L, DESK, "by mistake"),
                "available 40",
                "partner:insurer/redeemed -40")
            .setLotsRestored(List.of(lot("1.0", 40, "2027-01-31"))));
  }

  private void annIsCorrected() {
    ann(
        "2026-03-12",
        entry(
                ANN,
                new PointsAdjusted(DESK, "goodwill", null),
                "available 10",
                "partner:hotel/issued -10")
            .setLotsMade(List.of(lapsing("15.0", "POINTS", 10, "adjustment"))));
    ann(
        "2026-03-13",
        entry(
                ANN,
                new PointsAdjusted(DESK, "error", "boss"),
                "available -40",
                "program/adjusted 40")
            .setLotsTaken(List.of(taken(lot("1.0", 40, "2027-01-31")))));
    ann(
        "2026-03-14",
        entry(ANN, new DifferencePosted(cause("e1")), "available -100", "partner:hotel/issued 100")
            .setLotsTaken(
                List.of(
                    taken(lapsing("15.0", "POINTS", 10, "adjustment")),
                    taken(sold("2.0", 30, 19)),
                    taken(lot("2.1", 30, "2027-02-28")),
                    taken(lot("1.0", 15, "2027-03-31"))))
            .setDebtsMade(List.of(new Debt("17.0", "POINTS", 15L, "hotel"))));
    ann(
        "2026-03-15",
        entry(ANN, issued("e5"), "available 60", "partner:hotel/issued -60")
            .setLotsMade(List.of(lot("18.0", 60, "2027-03-31")))
            .setLotsTaken(List.of(taken(lot("18.0", 15, "2027-03-31"))))
            .setDebtsRepaid(List.of(new Debt("17.0", "POINTS", 15L, "hotel"))));
    ann(
        "2026-03-16",
        entry(
                ANN,
                new TransferSent(ANN + "-19", BOB, DESK, "a gift"),
                "available -25",
                "program/clearing 25")
            .setLotsTaken(List.of(taken(lot("18.0", 25, "2027-03-31")))));
  }

  private void bobGetsAndGives() {
    bob(
        "2026-01-10",
        entry(BOB, issued("f1"), "available 40", "partner:hotel/issued -40")
            .setLotsMade(List.of(lot("1.0", 40, "2027-01-31"))));
    bob(
        "2026-03-16",
        entry(BOB, new TransferReceived(ANN + "-19", ANN), "available 25", "program/clearing -25")
            .setLotsMade(List.of(lot("2.0", 25, "2027-03-31"))));
    bob(
        "2026-03-17",
        entry(
                BOB,
                new TransferSent(BOB + "-3", ANN, DESK, null),
                "available -40",
                "program/clearing 40")
            .setLotsTaken(List.of(taken(lot("1.0", 40, "2027-01-31")))));
    bob(
        "2026-03-17",
        entry(
                BOB,
                new TransferReturned(BOB + "-3", ANN, "UNKNOWN_MEMBER"),
                "available 40",
                "program/clearing -40")
            .setLotsRestored(List.of(lot("1.0", 40, "2027-01-31"))));
  }

  private void bobConvertsAndLosesPoints() {
    bob(
        "2026-03-18",
        entry(
                BOB,
                new PointsConverted(10L, 1L, DESK),
                "available -35",
                "partner:hotel/issued 30",
                "program/rounding 5",
                "available 3 STAMPS",
                "partner:hotel/issued -3 STAMPS")
            .setLotsTaken(List.of(taken(lot("1.0", 35, "2027-01-31"))))
            .setLotsMade(
                List.of(
                    Lot.newBuilder(lot("5.0", 3, "2027-01-31"))
                        .setCurrency("STAMPS")
                        .setCurrencyVersion(4)
                        .build())));
    bob(
        "2026-03-19",
        entry(BOB, issued("f2"), "available 12 TIER", "partner:hotel/issued -12 TIER")
            .setLotsMade(List.of(lapsing("6.0", "TIER", 12, "stay"))));
    bob(
        "2026-09-20",
        entry(BOB, new PointsExpired(), "available -12 TIER", "program/expired 12 TIER")
            .setLotsTaken(List.of(taken(lapsing("6.0", "TIER", 12, "stay")))));
    ledger.post(
        BOB,
        at("2026-09-20"),
        at("2026-09-21"),
        entry(
                BOB,
                new EntryReversed(7L, DESK, "a grace"),
                "available 12 TIER",
                "program/expired -12 TIER")
            .setLotsRestored(
                List.of(
                    Lot.newBuilder(lapsing("6.0", "TIER", 12, "stay"))
                        .setExpiresOn(LocalDate.of(2026, 10, 21))
                        .build())));
    bob(
        "2026-09-22",
        entry(BOB, issued("f3"), "pending 7", "partner:hotel/promised -7")
            .setLotsMade(List.of(promised(lot("9.0", 7, "2027-09-30"), BOOKED))));
    ledger.post(
        BOB,
        at("2026-09-22"),
        at("2026-09-23"),
        entry(
                BOB,
                new EntryReversed(9L, DESK, "no such stay"),
                "pending -7",
                "partner:hotel/promised 7")
            .setLotsTaken(List.of(taken(promised(lot("9.0", 7, "2027-09-30"), BOOKED)))));
  }

  /// What is taken back while it is held is owed, and what comes back of the hold repays it.
  private void catOwes() {
    cat(
        "2026-04-01",
        entry(CAT, issued("g1"), "available 50", "partner:hotel/issued -50")
            .setLotsMade(List.of(lot("1.0", 50, "2027-04-30"))));
    cat(
        "2026-04-02",
        entry(CAT, reserved("2026-04-09"), "available -30", "held 30")
            .setLotsTaken(List.of(taken(lot("1.0", 30, "2027-04-30")))));
    cat(
        "2026-04-03",
        entry(
                CAT,
                new DifferencePosted(cause("g1")),
                "available -45",
                "partner:hotel/issued 50",
                "partner:hotel/uncollected -5")
            .setLotsTaken(List.of(taken(lot("1.0", 20, "2027-04-30"))))
            .setDebtsMade(List.of(new Debt("3.0", "POINTS", 25L, "hotel"))));
    cat(
        "2026-04-04",
        entry(
                CAT,
                new HoldCaptured(2L, "gym", DESK, null),
                "held -30",
                "available 20",
                "partner:gym/redeemed 10")
            .setLotsTaken(
                List.of(taken(lot("1.0", 10, "2027-04-30")), taken(lot("1.0", 20, "2027-04-30"))))
            .setLotsRestored(List.of(lot("1.0", 20, "2027-04-30")))
            .setDebtsRepaid(List.of(new Debt("3.0", "POINTS", 20L, "hotel"))));
    cat(
        "2026-04-05",
        entry(CAT, issued("g2"), "available 5", "partner:hotel/issued -5")
            .setLotsMade(List.of(lot("5.0", 5, "2027-04-30")))
            .setLotsTaken(List.of(taken(lot("5.0", 5, "2027-04-30"))))
            .setDebtsRepaid(List.of(new Debt("3.0", "POINTS", 5L, "hotel"))));
  }

  private void ann(String day, LedgerEntry.Builder entry) {
    ledger.post(ANN, at(day), at(day), entry);
  }

  private void cat(String day, LedgerEntry.Builder entry) {
    ledger.post(CAT, at(day), at(day), entry);
  }

  private void bob(String day, LedgerEntry.Builder entry) {
    ledger.post(BOB, at(day), at(day), entry);
  }
}
