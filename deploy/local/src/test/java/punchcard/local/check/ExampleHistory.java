package punchcard.local.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import punchcard.avro.Cause;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.avro.PointsIssued;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.Position;

/// A small journal that is right: two households, three baskets, six visits to the gym in one
/// week, a redemption and a refused one, and then each kind of entry. Written by hand, entry by
/// entry, as the ledger would.
final class ExampleHistory {
  private static final String MEMBER = "0a".repeat(16);
  private static final String OTHER = "0b".repeat(16);
  private static final Instant RECORDED = Instant.parse("2026-11-22T15:00:00Z");

  private static final List<Purchase> PURCHASES =
      List.of(
          basket(
              "906", "basket-906-1", "2026-03-02T15:00:00Z", Map.of("DELI", 450L, "PRODUCE", 210L)),
          basket("906", "basket-906-2", "2026-03-05T15:00:00Z", Map.of("GROCERY", 1_250L)),
          basket("434", "basket-434-3", "2026-03-06T15:00:00Z", Map.of("GROCERY", 99L)));

  private static final List<Visit> VISITS =
      List.of("09", "10", "11", "12", "13", "14").stream()
          .map(
              day ->
                  new Visit("906", "visit-" + day, Instant.parse("2026-03-" + day + "T15:00:00Z")))
          .toList();

  private static final List<Booking> BOOKINGS = List.of();

  private static final Mined MINED = mined();

  private final ExampleLedger ledger = new ExampleLedger();

  private ExampleHistory() {}

  /// What the demo led to, and then a journal with each kind of entry.
  static List<LedgerEntry> journal() {
    ExampleHistory history = new ExampleHistory();
    history.buy(PURCHASES.get(0), lot("1.0", "grocer-base", 6), lot("1.1", "grocer-produce", 2));
    history.buy(PURCHASES.get(1), lot("2.0", "grocer-base", 12));
    for (int n = 0; n < 5; n++) history.visit(VISITS.get(n), (n + 3) + ".0");
    history.redeem(25);
    EveryKind.postTo(history.ledger);
    return history.ledger.journal();
  }

  /// All else as it should be, with this journal.
  static Evidence evidence(List<LedgerEntry> journal) {
    return new Evidence(
        new Happened(PURCHASES, VISITS, BOOKINGS),
        asked(),
        List.of(),
        admitted(),
        journal.stream().map(ExampleLedger::read).toList(),
        refusals(),
        MINED);
  }

  private static Purchase basket(String household, String id, String at, Map<String, Long> cents) {
    return new Purchase(household, id, Instant.parse(at), cents);
  }

  /// What a rule gives, before it is stamped with dates.
  private record Points(String lotId, String ruleId, long amount) {}

  private static Points lot(String lotId, String ruleId, long amount) {
    return new Points(lotId, ruleId, amount);
  }

  private void buy(Purchase purchase, Points... points) {
    LocalDate day = Programme.day(purchase.at());
    issue("grocer", purchase.eventId(), purchase.at(), day.plusMonths(18), List.of(points));
  }

  private void visit(Visit visit, String lotId) {
    LocalDate day = Programme.day(visit.at());
    issue(
        "gym",
        visit.eventId(),
        visit.at(),
        day.plusMonths(12),
        List.of(lot(lotId, "gym-visit", 20)));
  }

  private void issue(
      String partner, String eventId, Instant at, LocalDate expiresOn, List<Points> points) {
    List<Leg> legs = new ArrayList<>();
    List<Lot> lots = new ArrayList<>();
    for (Points of : points) {
      legs.add(new Leg("member:" + MEMBER + "/available", "POINTS", of.amount()));
      legs.add(new Leg("partner:" + partner + "/issued", "POINTS", -of.amount()));
      lots.add(lot(of, partner, Programme.day(at), expiresOn));
    }
    var cause = new Cause(partner, eventId, RECORDED, new Position("member-events", 3, 7L));
    ledger.post(
        MEMBER,
        at,
        RECORDED,
        LedgerEntry.newBuilder()
            .setLegs(legs)
            .setLotsMade(lots)
            .setLotsTaken(List.of())
            .setBody(new PointsIssued(cause)));
  }

  private static Lot lot(Points of, String partner, LocalDate earnedOn, LocalDate expiresOn) {
    return Lot.newBuilder(ExampleEntries.lot(of.lotId(), of.amount(), expiresOn.toString()))
        .setIssuer(partner)
        .setAgreementId("coalition-standard")
        .setRuleId(of.ruleId())
        .setEarnedOn(earnedOn)
        .build();
  }

  /// The gym's lots expire first, the oldest of them before the others.
  private void redeem(long points) {
    ledger.post(
        MEMBER,
        RECORDED,
        RECORDED,
        LedgerEntry.newBuilder()
            .setLegs(
                List.of(
                    new Leg("member:" + MEMBER + "/available", "POINTS", -points),
                    new Leg("partner:insurer/redeemed", "POINTS", points)))
            .setLotsMade(List.of())
            .setLotsTaken(List.of(visitTaken("3.0", 9, 20), visitTaken("4.0", 10, points - 20)))
            .setBody(new PointsRedeemed("insurer", "demo-906-0", MEMBER, null, null)));
  }

  static LotTaken visitTaken(String lotId, int day, long points) {
    LocalDate earned = LocalDate.of(2026, 3, day);
    Points of = lot(lotId, "gym-visit", points);
    return ExampleEntries.taken(lot(of, "gym", earned, earned.plusMonths(12)));
  }

  private static List<Asked> asked() {
    return List.of(
        new Asked("demo-906-0", MEMBER, "insurer", 25, "REDEEMED", MEMBER + "-8"),
        new Asked("demo-906-1", MEMBER, "gym", 1_000, "REFUSED", "BALANCE_TOO_LOW"));
  }

  private static List<Refusal> refusals() {
    return List.of(new Refusal(MEMBER, "demo-906-1", 1_000, "BALANCE_TOO_LOW"));
  }

  private static List<Admitted> admitted() {
    List<Admitted> admitted = new ArrayList<>();
    admitted.add(new Admitted("grocer", "signup-906", MEMBER));
    admitted.add(new Admitted("grocer", "signup-434", OTHER));
    admitted.add(new Admitted("gym", "join-G-1001", MEMBER));
    for (Purchase purchase : PURCHASES)
      admitted.add(
          new Admitted(
              "grocer", purchase.eventId(), purchase.household().equals("906") ? MEMBER : OTHER));
    for (Visit visit : VISITS) admitted.add(new Admitted("gym", visit.eventId(), MEMBER));
    EveryKind.EVENTS.forEach((event, member) -> admitted.add(new Admitted("hotel", event, member)));
    return admitted;
  }

  /// What the miners must say of the journal; the entries' hashes are those of the journal.
  private static Mined mined() {
    LocalDate march = LocalDate.of(2026, 3, 1);
    Map<String, String> hashes = new HashMap<>();
    for (LedgerEntry entry : journal())
      hashes.put(entry.getEntryId(), HexFormat.of().formatHex(entry.getHash().array()));
    return new Mined(
        hashes,
        balances(),
        Map.of(
            "grocer / grocer-base", 18L,
            "grocer / grocer-produce", 2L,
            "gym / gym-visit", 100L,
            "hotel / stay", 380L,
            "hotel / adjustment", 10L,
            "hotel / import", 40L),
        Map.of("insurer", 25L, "gym", 65L),
        Map.of("hotel / stay", 62L),
        Map.of("grocer", 5L, "gym", 7L, "hotel", 12L),
        Map.of(new Mined.Spend(MEMBER, march, ""), 1_910L, new Mined.Spend(OTHER, march, ""), 99L),
        Map.of(
            new Mined.Spend(MEMBER, march, "DELI"), 450L,
            new Mined.Spend(MEMBER, march, "PRODUCE"), 210L,
            new Mined.Spend(MEMBER, march, "GROCERY"), 1_250L,
            new Mined.Spend(OTHER, march, "GROCERY"), 99L));
  }

  private static Map<String, Long> balances() {
    return Map.ofEntries(
        Map.entry("member:" + MEMBER + "/available POINTS", 95L),
        Map.entry("member:" + EveryKind.ANN + "/available POINTS", 20L),
        Map.entry("member:" + EveryKind.BOB + "/available POINTS", 30L),
        Map.entry("member:" + EveryKind.BOB + "/available STAMPS", 3L),
        Map.entry("member:" + ImportedGuest.DAN + "/available POINTS", -10L),
        Map.entry("partner:grocer/issued POINTS", -20L),
        Map.entry("partner:gym/issued POINTS", -100L),
        Map.entry("partner:hotel/issued POINTS", -195L),
        Map.entry("partner:hotel/uncollected POINTS", -5L),
        Map.entry("partner:hotel/issued STAMPS", -3L),
        Map.entry("partner:hotel/issued TIER", -12L),
        Map.entry("partner:insurer/redeemed POINTS", 25L),
        Map.entry("partner:gym/redeemed POINTS", 65L),
        Map.entry("program/expired POINTS", 50L),
        Map.entry("program/adjusted POINTS", 40L),
        Map.entry("program/rounding POINTS", 5L),
        Map.entry("member:" + EveryKind.BOB + "/available TIER", 12L));
  }
}
