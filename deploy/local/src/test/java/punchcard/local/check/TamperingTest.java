package punchcard.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.local.check.EveryKind.ANN;
import static punchcard.local.check.EveryKind.BOB;
import static punchcard.local.check.EveryKind.CAT;
import static punchcard.local.check.ExampleEntries.lot;
import static punchcard.local.check.ExampleEntries.taken;
import static punchcard.local.check.ImportedGuest.DAN;
import static punchcard.local.check.Verdicts.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.Asker;
import punchcard.avro.Debt;
import punchcard.avro.EntryReversed;
import punchcard.avro.HoldCaptured;
import punchcard.avro.HoldExpired;
import punchcard.avro.HoldReleased;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.PointsConverted;
import punchcard.avro.PointsExpired;
import punchcard.avro.PointsReserved;
import punchcard.avro.RedemptionReturned;
import punchcard.avro.TransferReceived;

/// Falsifies what only the meaning of an entry can tell: each entry still balances, and all hashes
/// are made right again, as someone could who can rewrite the whole log.
class TamperingTest {
  private static final String ORDER = "the soonest-expiring lots were spent first";
  private static final String LOTS = "no lot is more than was made, or was altered";
  private static final String STAMPS = "each lot has its partner, its day and its expiry";
  private static final String DAYS = "nothing matured or expired before its day";
  private static final String HOLDS = "each hold ended once, all of it spent or back";
  private static final String UNDONE = "what was given back was spent, and once";
  private static final String TRANSFERS = "what left for a member arrived or came back";
  private static final String CONVERTED = "what was converted kept its issuer and day";
  private static final String ACCOUNTS = "each leg has its account";
  private static final String MEMBERS = "members' accounts are their lots less debts";

  private static final Asker DESK = new Asker("desk", "another key");
  private static final String DEMO = "0a".repeat(16);

  static Stream<Arguments> tamperings() {
    return Stream.of(
            lots(), holds(), days(), undoings(), transfersAndConversions(), accountsOfOthers())
        .flatMap(List::stream);
  }

  private static List<Arguments> lots() {
    return List.of(
        one("another expiry", STAMPS, DEMO, 1, e -> made(e, lot -> lot.setExpiresOn(day(2099)))),
        one("the latest first", ORDER, DEMO, 8, TamperingTest::theLatestFirst),
        one("set aside out of order", ORDER, ANN, 6, e -> takes(e, lot("2.1", 60, "2027-02-28"))),
        one("a lapsed lot is spent", ORDER, BOB, 7, TamperingTest::spendsWhatLapsed),
        one("lapsed before it was used", ORDER, DAN, 2, TamperingTest::recordedAfterItLapsed),
        one("not late, so lapsed since", ORDER, DAN, 1, e -> e.setRecordedAt(at("2026-01-05"))),
        one("a lot that never was", LOTS, ANN, 16, e -> takes(e, lot("9.0", 40, "2027-01-31"))),
        one("more than is there", LOTS, ANN, 19, e -> takes(e, lot("18.0", 46, "2027-03-31"))),
        one("pending is spent", LOTS, ANN, 5, e -> takes(e, lot("2.1", 30, "2027-02-28"))),
        one("a lower price", LOTS, ANN, 13, e -> restored(e, lot -> lot.setIssuePriceMicros(1))),
        one("another issuer", LOTS, ANN, 9, e -> restored(e, lot -> lot.setIssuer("gym"))),
        one("an earlier end", LOTS, ANN, 9, e -> restored(e, lot -> lot.setExpiresOn(day(2026)))),
        one("no end", LOTS, ANN, 9, e -> restored(e, lot -> lot.setExpiresOn(null))),
        one("more allocated", LOTS, ANN, 3, e -> restored(e, lot -> lot.setAllocatedMinor(34))),
        one("more comes back", LOTS, ANN, 13, e -> restored(e, lot -> lot.setAmountMinor(90))),
        one(
            "a price for nothing",
            CONVERTED,
            BOB,
            5,
            e -> made(e, lot -> lot.setIssuePriceMicros(1))),
        one("a lot made twice", LOTS, ANN, 15, e -> made(e, lot -> lot.setLotId("1.0"))),
        one("a debt of another", LOTS, ANN, 18, TamperingTest::repaysAnother),
        one("points without a leg", MEMBERS, ANN, 1, e -> made(e, lot -> lot.setAmountMinor(101))),
        one("a debt that is not there", MEMBERS, ANN, 17, e -> e.setDebtsMade(List.of())),
        one("a debt that stays", MEMBERS, ANN, 18, e -> e.setDebtsRepaid(List.of())));
  }

  private static List<Arguments> holds() {
    return List.of(
        one("a hold ended again", HOLDS, ANN, 9, e -> e.setBody(new HoldReleased(6L, DESK))),
        one("no such hold", HOLDS, ANN, 11, e -> e.setBody(new HoldExpired(9L))),
        one("spent elsewhere", HOLDS, ANN, 7, e -> e.setBody(captured("hotel"))),
        one("less comes back", HOLDS, ANN, 7, e -> restored(e, lot -> lot.setAmountMinor(14))),
        one("spent when it was over", HOLDS, ANN, 7, e -> e.setRecordedAt(at("2026-03-04"))),
        one("over before its time", HOLDS, ANN, 11, e -> e.setRecordedAt(at("2026-03-06"))),
        one("over at once", HOLDS, ANN, 8, e -> e.setBody(reserved("2026-03-04"))),
        one("a hold repays less", HOLDS, CAT, 4, e -> e.setDebtsRepaid(List.of())),
        one("never ended", MEMBERS, ANN, 9, e -> e.setLotsRestored(List.of())));
  }

  private static List<Arguments> days() {
    return List.of(
        one("expired on its last day", DAYS, BOB, 7, e -> e.setRecordedAt(at("2026-09-19"))),
        one("expired, not adjusted", DAYS, ANN, 16, e -> e.setBody(new PointsExpired())),
        one("matured a day early", DAYS, ANN, 5, e -> e.setRecordedAt(at("2026-02-28"))),
        one("matured only in part", DAYS, ANN, 5, e -> restored(e, lot -> lot.setAmountMinor(9))));
  }

  private static List<Arguments> undoings() {
    return List.of(
        one("returned elsewhere", UNDONE, ANN, 13, e -> e.setBody(returned(12, "gym"))),
        one("returned, never spent", UNDONE, ANN, 13, e -> e.setBody(returned(1, "insurer"))),
        one("returned too much", UNDONE, ANN, 14, e -> e.setBody(returned(7, "gym"))),
        one("reversed before it was", UNDONE, ANN, 14, e -> e.setBody(reversed(15))),
        one("another is reversed", UNDONE, ANN, 14, e -> e.setBody(reversed(7))),
        one("reversed with its own date", UNDONE, ANN, 14, e -> e.setOccurredAt(at("2026-03-11"))),
        Arguments.of("reversed twice", UNDONE, (Consumer<List<LedgerEntry>>) TamperingTest::again));
  }

  private static List<Arguments> transfersAndConversions() {
    return List.of(
        one("lost on its way", TRANSFERS, BOB, 2, e -> e.setBody(received("another"))),
        one("from nobody", TRANSFERS, BOB, 2, e -> e.setBody(new TransferReceived("t", ANN))),
        one("arrived as another's", TRANSFERS, BOB, 2, e -> made(e, lot -> lot.setIssuer("gym"))),
        one(
            "arrived with more time",
            TRANSFERS,
            BOB,
            2,
            e -> made(e, l -> l.setExpiresOn(day(9999)))),
        one(
            "came back as another",
            TRANSFERS,
            BOB,
            4,
            e -> restored(e, lot -> lot.setLotId("2.0"))),
        one("another rate", CONVERTED, BOB, 5, e -> e.setBody(new PointsConverted(5L, 1L, DESK))),
        one("another's cost", CONVERTED, BOB, 5, e -> made(e, lot -> lot.setIssuer("gym"))),
        one("a new life", CONVERTED, BOB, 5, e -> made(e, lot -> lot.setExpiresOn(day(2099)))));
  }

  private static List<Arguments> accountsOfOthers() {
    return List.of(
        one("not promised, but issued", ACCOUNTS, ANN, 2, e -> leg(e, 1, "partner:hotel/issued")),
        one("opened by a partner", ACCOUNTS, DAN, 1, e -> leg(e, 1, "partner:hotel/issued")),
        one("kept by the operator", ACCOUNTS, ANN, 7, e -> leg(e, 2, "program/opening")),
        one("expired to a partner", ACCOUNTS, BOB, 7, e -> leg(e, 1, "partner:hotel/redeemed")),
        one("to another member", ACCOUNTS, ANN, 19, e -> leg(e, 1, "member:" + BOB + "/available")),
        one("no rounding", ACCOUNTS, BOB, 5, e -> leg(e, 2, "partner:hotel/issued")),
        one("a difference expires", ACCOUNTS, ANN, 17, e -> leg(e, 1, "program/expired")),
        one("held as available", MEMBERS, ANN, 6, e -> leg(e, 1, "member:" + ANN + "/pending")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tamperings")
  void is_noticed(String what, String check, Consumer<List<LedgerEntry>> tampering) {
    List<LedgerEntry> journal = new ArrayList<>(ExampleHistory.journal());
    tampering.accept(journal);

    assertThat(verdict(ExampleLedger.chained(journal)))
        .as(what)
        .contains("DIFFERS  " + check)
        .contains("ok       each hash follows from its entry and the one before");
  }

  private static Arguments one(
      String what,
      String check,
      String member,
      int sequence,
      Consumer<LedgerEntry.Builder> change) {
    Consumer<List<LedgerEntry>> tampering =
        journal -> {
          int n = index(journal, member, sequence);
          LedgerEntry.Builder entry = LedgerEntry.newBuilder(journal.get(n));
          change.accept(entry);
          journal.set(n, entry.build());
        };
    return Arguments.of(what, check, tampering);
  }

  private static int index(List<LedgerEntry> journal, String member, long sequence) {
    for (int n = 0; n < journal.size(); n++)
      if (journal.get(n).getEntryId().equals(member + "-" + sequence)) return n;
    throw new IllegalArgumentException(member + "-" + sequence);
  }

  private static void made(LedgerEntry.Builder entry, Consumer<Lot.Builder> change) {
    entry.setLotsMade(firstChanged(entry.getLotsMade(), change));
  }

  private static void restored(LedgerEntry.Builder entry, Consumer<Lot.Builder> change) {
    entry.setLotsRestored(firstChanged(entry.getLotsRestored(), change));
  }

  private static List<Lot> firstChanged(List<Lot> lots, Consumer<Lot.Builder> change) {
    Lot.Builder first = Lot.newBuilder(lots.getFirst());
    change.accept(first);
    List<Lot> changed = new ArrayList<>(lots);
    changed.set(0, first.build());
    return changed;
  }

  private static void takes(LedgerEntry.Builder entry, Lot lot) {
    entry.setLotsTaken(List.of(taken(lot)));
  }

  private static void repaysAnother(LedgerEntry.Builder entry) {
    Debt debt = entry.getDebtsRepaid().getFirst();
    entry.setDebtsRepaid(List.of(Debt.newBuilder(debt).setDebtId("1.0").build()));
  }

  private static void theLatestFirst(LedgerEntry.Builder entry) {
    entry.setLotsTaken(
        List.of(ExampleHistory.visitTaken("7.0", 13, 20), ExampleHistory.visitTaken("6.0", 12, 5)));
  }

  private static void spendsWhatLapsed(LedgerEntry.Builder entry) {
    entry.setBody(reserved("2026-09-21"));
  }

  private static void recordedAfterItLapsed(LedgerEntry.Builder entry) {
    entry.setRecordedAt(at("2026-11-02"));
  }

  private static void leg(LedgerEntry.Builder entry, int n, String account) {
    List<Leg> legs = new ArrayList<>(entry.getLegs());
    legs.set(n, Leg.newBuilder(legs.get(n)).setAccount(account).build());
    entry.setLegs(legs);
  }

  private static void again(List<LedgerEntry> journal) {
    LedgerEntry reversal = journal.get(index(journal, ANN, 14));
    int last = index(journal, ANN, 19);
    journal.add(
        last + 1, LedgerEntry.newBuilder(reversal).setSequence(20).setEntryId(ANN + "-20").build());
  }

  private static HoldCaptured captured(String partner) {
    return new HoldCaptured(6L, partner, DESK, null);
  }

  private static PointsReserved reserved(String until) {
    return new PointsReserved("gym", DESK, at(until), null);
  }

  private static RedemptionReturned returned(long sequence, String partner) {
    return new RedemptionReturned(sequence, partner, DESK, null);
  }

  private static EntryReversed reversed(long sequence) {
    return new EntryReversed(sequence, DESK, "again");
  }

  private static TransferReceived received(String from) {
    return new TransferReceived(ANN + "-19", from);
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T17:00:00Z");
  }
}
