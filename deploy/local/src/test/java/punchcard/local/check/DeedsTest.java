package punchcard.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.local.check.ExampleEntries.at;
import static punchcard.local.check.ExampleEntries.entry;
import static punchcard.local.check.ExampleEntries.lot;
import static punchcard.local.check.ExampleEntries.promised;
import static punchcard.local.check.ExampleEntries.taken;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.Asker;
import punchcard.avro.Cause;
import punchcard.avro.HoldCaptured;
import punchcard.avro.HoldExpired;
import punchcard.avro.LedgerEntry;
import punchcard.avro.PointsAdjusted;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsMatured;
import punchcard.avro.PointsReserved;
import punchcard.avro.Position;
import punchcard.avro.Promise;
import punchcard.avro.TransferReceived;
import punchcard.avro.TransferReturned;
import punchcard.avro.TransferSent;

/// What came of all that a household asked for, written by hand: it passes as it is, and not with
/// any of its entries lost, doubled or asked for by nobody.
class DeedsTest {
  private static final String EVE = "1a".repeat(16);
  private static final String FAY = "1b".repeat(16);
  private static final String NOBODY = "0".repeat(32);
  private static final Instant NOON = at("2026-03-02");

  private static final Happened HAPPENED =
      new Happened(
          List.of(
              new Purchase("906", "basket-1", NOON, Map.of("DELI", 100_00L)),
              new Purchase("434", "basket-2", NOON, Map.of("DELI", 50_00L))),
          List.of(),
          List.of(new Booking("906", "c1", 30_00, 10_00, "FULFILLED")));

  private static final List<Deed> DEEDS =
      List.of(
          deed(0, "RESERVE", "gym", 40, EVE + "-2"),
          deed(1, "CAPTURE", "gym", 25, EVE + "-3"),
          deed(2, "FORGET", "gym", 10, EVE + "-4"),
          deed(3, "SEND", FAY, 7, EVE + "-6"),
          deed(4, "SEND_TO_NOBODY", "", 9, EVE + "-7"),
          deed(5, "PROPOSE", "grocer", 500, "proposal-17"),
          deed(6, "APPROVE", "grocer", 500, EVE + "-9"));

  private static final List<LedgerEntry> RIGHT = journal();

  private static Deed deed(int number, String kind, String with, long points, String answer) {
    String about = number == 0 ? "" : key(number - 1);
    return new Deed(key(number), "906", EVE, kind, with, points, about, answer);
  }

  private static String key(int number) {
    return "errands-of-906-" + number;
  }

  private static Asker asker(int number) {
    return new Asker("desk", key(number));
  }

  private static List<LedgerEntry> journal() {
    ExampleLedger ledger = new ExampleLedger();
    post(ledger, EVE, issued("grocer", "basket-1"), "available 100", "partner:grocer/issued -100");
    post(
        ledger,
        EVE,
        new PointsReserved("gym", asker(0), at("2026-03-03"), null),
        "available -40",
        "held 40");
    post(
        ledger,
        EVE,
        new HoldCaptured(2L, "gym", asker(1), null),
        "held -40",
        "available 15",
        "partner:gym/redeemed 25");
    post(
        ledger,
        EVE,
        new PointsReserved("gym", asker(2), at("2026-03-03"), null),
        "available -10",
        "held 10");
    post(ledger, EVE, new HoldExpired(4L), "held -10", "available 10");
    post(
        ledger,
        EVE,
        new TransferSent("t1", FAY, asker(3), null),
        "available -7",
        "program/clearing 7");
    post(
        ledger,
        EVE,
        new TransferSent("t2", NOBODY, asker(4), null),
        "available -9",
        "program/clearing 9");
    post(
        ledger,
        EVE,
        new TransferReturned("t2", NOBODY, "UNKNOWN_MEMBER"),
        "available 9",
        "program/clearing -9");
    post(
        ledger,
        EVE,
        new PointsAdjusted(asker(5), "goodwill", "other"),
        "available 500",
        "partner:grocer/issued -500");
    book(ledger);
    post(ledger, FAY, issued("grocer", "basket-2"), "available 50", "partner:grocer/issued -50");
    post(ledger, FAY, new TransferReceived("t1", EVE), "available 7", "program/clearing -7");
    return ledger.journal();
  }

  private static void book(ExampleLedger ledger) {
    Promise booked = new Promise("c1", null);
    ledger.post(
        EVE,
        NOON,
        NOON,
        entry(EVE, issued("gym", "book-c1"), "pending 30", "partner:gym/promised -30")
            .setLotsMade(List.of(promised(lot("10.0", 30, "2027-01-31"), booked))));
    ledger.post(
        EVE,
        NOON,
        NOON,
        entry(
                EVE,
                new PointsMatured(cause("gym", "end-c1")),
                "pending -10",
                "available 10",
                "partner:gym/promised 10",
                "partner:gym/issued -10")
            .setLotsTaken(List.of(taken(promised(lot("10.0", 10, "2027-01-31"), booked))))
            .setLotsRestored(List.of(lot("10.0", 10, "2027-01-31"))));
  }

  private static void post(ExampleLedger ledger, String member, Object body, String... legs) {
    LedgerEntry.Builder draft = entry(member, body, legs);
    if (body instanceof PointsIssued)
      draft.setLotsMade(
          List.of(lot("1.0", Long.parseLong(legs[0].split(" ", -1)[1]), "2027-01-31")));
    ledger.post(member, NOON, NOON, draft);
  }

  private static PointsIssued issued(String partner, String event) {
    return new PointsIssued(cause(partner, event));
  }

  private static Cause cause(String partner, String event) {
    return new Cause(partner, event, NOON, new Position("member-events", 3, 7L));
  }

  private static Evidence evidence(List<LedgerEntry> journal) {
    List<Admitted> admitted =
        List.of(
            new Admitted("grocer", "basket-1", EVE),
            new Admitted("grocer", "basket-2", FAY),
            new Admitted("gym", "book-c1", EVE),
            new Admitted("gym", "end-c1", EVE));
    Mined nothing =
        new Mined(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    return new Evidence(
        HAPPENED,
        List.of(),
        DEEDS,
        admitted,
        journal.stream().map(ExampleLedger::read).toList(),
        List.of(),
        nothing);
  }

  private static List<String> differences(List<LedgerEntry> journal) {
    Evidence evidence = evidence(journal);
    List<String> all = new ArrayList<>(Deeds.differences(evidence));
    all.addAll(Balances.differences(evidence));
    all.addAll(Transfers.leftInClearing(evidence));
    return all;
  }

  @Test
  void what_was_asked_for_and_happened_passes() {
    assertThat(differences(RIGHT)).isEmpty();
    assertThat(Admission.differences(evidence(RIGHT)))
        .as("two signups are missing in this log, and nothing else")
        .containsExactlyInAnyOrder(
            "grocer/signup-906: should be 1, is 0", "grocer/signup-434: should be 1, is 0");
  }

  static IntStream entries() {
    return IntStream.range(0, RIGHT.size());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void what_was_lost_or_doubled_is_noticed(int n) {
    List<LedgerEntry> without = new ArrayList<>(RIGHT);
    without.remove(n);
    List<LedgerEntry> twice = new ArrayList<>(RIGHT);
    twice.add(n, RIGHT.get(n));

    assertThat(differences(without)).isNotEmpty();
    assertThat(differences(twice)).isNotEmpty();
  }

  @Test
  void what_the_demo_did_not_ask_for_under_its_keys_is_noticed() {
    ExampleLedger ledger = new ExampleLedger();
    ledger.journal().addAll(RIGHT);
    post(
        ledger,
        EVE,
        new PointsAdjusted(new Asker("desk", "errands-of-906-9"), "again", null),
        "available 1",
        "partner:grocer/issued -1");

    assertThat(Deeds.differences(evidence(ledger.journal())))
        .anyMatch(difference -> difference.startsWith("errands-of-906-9 is entry"));
  }

  @Test
  void what_was_booked_is_earned_when_it_takes_place() {
    assertThat(
            Earnings.differences(evidence(RIGHT)).stream()
                .filter(difference -> difference.contains("c1")))
        .isEmpty();
    List<LedgerEntry> unkept = new ArrayList<>(RIGHT);
    unkept.removeIf(entry -> entry.getBody() instanceof PointsMatured);
    assertThat(Earnings.differences(evidence(unkept)))
        .contains("household 906, matured, c1: should be 10, is 0");
  }
}
