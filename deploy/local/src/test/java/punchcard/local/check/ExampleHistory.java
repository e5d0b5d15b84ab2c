package punchcard.local.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small journal that is right: two households, three baskets, six visits to the gym in one
/// week, a redemption and a refused one. Written by hand, entry by entry, as the ledger would.
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

  private final List<Entry> journal = new ArrayList<>();

  private ExampleHistory() {}

  static Evidence evidence() {
    ExampleHistory history = new ExampleHistory();
    history.buy(PURCHASES.get(0), lot("1.0", "grocer-base", 6), lot("1.1", "grocer-produce", 2));
    history.buy(PURCHASES.get(1), lot("2.0", "grocer-base", 12));
    for (int n = 0; n < 5; n++) history.visit(VISITS.get(n), (n + 3) + ".0");
    history.redeem(25);
    return new Evidence(
        new Happened(PURCHASES, VISITS),
        asked(),
        admitted(),
        history.journal,
        refusals(),
        history.mined());
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
    List<Entry.Leg> legs = new ArrayList<>();
    List<Entry.Lot> lots = new ArrayList<>();
    for (Points of : points) {
      legs.add(new Entry.Leg("member:" + MEMBER + "/available", "POINTS", of.amount()));
      legs.add(new Entry.Leg("partner:" + partner + "/issued", "POINTS", -of.amount()));
      lots.add(
          new Entry.Lot(
              of.lotId(),
              "POINTS",
              of.amount(),
              partner,
              "coalition-standard",
              1,
              of.ruleId(),
              Programme.day(at),
              expiresOn));
    }
    var cause = new Entry.Issued(partner, eventId, RECORDED, "member-events", 3, journal.size());
    post(at, legs, lots, List.of(), cause);
  }

  /// The gym's lots expire first, the oldest of them before the others.
  private void redeem(long points) {
    post(
        RECORDED,
        List.of(
            new Entry.Leg("member:" + MEMBER + "/available", "POINTS", -points),
            new Entry.Leg("partner:insurer/redeemed", "POINTS", points)),
        List.of(),
        List.of(new Entry.Taken("3.0", "gym", 20), new Entry.Taken("4.0", "gym", points - 20)),
        new Entry.Redeemed("insurer", "demo-906-0", MEMBER, null));
  }

  private void post(
      Instant at,
      List<Entry.Leg> legs,
      List<Entry.Lot> lots,
      List<Entry.Taken> taken,
      Entry.Origin origin) {
    String previous = journal.isEmpty() ? "0".repeat(64) : journal.getLast().hash();
    Entry unhashed =
        new Entry(
            3,
            MEMBER,
            MEMBER + "-" + (journal.size() + 1),
            MEMBER,
            journal.size() + 1,
            at,
            RECORDED,
            Programme.month(at).toString(),
            legs,
            lots,
            taken,
            1,
            previous,
            "",
            origin);
    journal.add(Alter.hash(unhashed, CanonicalForm.hash(unhashed)));
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
    return admitted;
  }

  /// What the miners must say of this journal; the entries' hashes are those of the journal.
  private Mined mined() {
    LocalDate march = LocalDate.of(2026, 3, 1);
    Map<String, String> hashes = new HashMap<>();
    for (Entry entry : journal) hashes.put(entry.entryId(), entry.hash());
    return new Mined(
        hashes,
        Map.of(
            "member:" + MEMBER + "/available POINTS",
            95L,
            "partner:grocer/issued POINTS",
            -20L,
            "partner:gym/issued POINTS",
            -100L,
            "partner:insurer/redeemed POINTS",
            25L),
        Map.of("grocer / grocer-base", 18L, "grocer / grocer-produce", 2L, "gym / gym-visit", 100L),
        Map.of("insurer", 25L),
        Map.of("grocer", 5L, "gym", 7L),
        Map.of(new Mined.Spend(MEMBER, march, ""), 1_910L, new Mined.Spend(OTHER, march, ""), 99L),
        Map.of(
            new Mined.Spend(MEMBER, march, "DELI"), 450L,
            new Mined.Spend(MEMBER, march, "PRODUCE"), 210L,
            new Mined.Spend(MEMBER, march, "GROCERY"), 1_250L,
            new Mined.Spend(OTHER, march, "GROCERY"), 99L));
  }
}
