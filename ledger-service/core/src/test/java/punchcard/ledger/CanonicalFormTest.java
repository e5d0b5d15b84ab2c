package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchcard.ledger.Asked.redeem;
import static punchcard.ledger.Brought.issue;
import static punchcard.ledger.Scenario.given;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.EventId;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.CanonicalForm;
import punchcard.ledger.journal.Cause;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Hash;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.journal.RedemptionTax;
import punchcard.ledger.journal.RedemptionTerms;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.journal.Stamp;
import punchcard.ledger.journal.Transaction;

/// The hashes of fixed examples, worked out by a program that shares nothing with this one but the
/// description of the format.
final class CanonicalFormTest {
  private static final String FIRST =
      "52970c3df843cba2f9abed07c2f3c4e0185c5f31b0b3283910788a2e494939a9";
  private static final String SECOND =
      "a442fa595f64fa39d72878b95189465563656bfa256328cc96897458f9925ab1";

  private static final String FULL =
      "acda34b6ab3623a7c02751d0b399654e1447f75d3de73afefb1900eaf07a7ac4";
  private static final String LAST_OF_EVERY_KIND =
      "b13fd3b5999c23d6957d6d3d2718bfb26a57cdf2eb5bf3d9dc3cfcd94c07f75c";
  private static final String LAST_OF_FORMAT_2 =
      "0bbd5ce2e0cc8ece89feee20e3da7e2cbe2323a69d20d82e88116adb57f010b1";

  private static final Currency MILES = new Currency("MILES");
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final PartnerId INSURER = new PartnerId("insurer");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final Asker OLGA = new Asker("olga", new IdempotencyKey("k-7"));
  private static final RedemptionTerms TERMS =
      new RedemptionTerms(
          "USD",
          9500,
          500,
          3,
          new RedemptionTax("Insurer Ltd", "Betreiber für Punkte", "STANDARD", 190, DAY));
  private static final RedemptionTerms WITHOUT_TAX = new RedemptionTerms("USD", 9500, 500, 3, null);
  private static final Cause CAUSE =
      new Cause(
          new PartnerId("gym"),
          new EventId("event-é"),
          Instant.parse("2026-11-23T08:00:00.001Z"),
          new LogPosition("member-events", 3, 4711));
  private static final List<Origin> EVERY_KIND =
      List.of(
          new Origin.PointsIssued(CAUSE),
          new Origin.PointsRedeemed(INSURER, OLGA.key(), OLGA.caller(), "a gift", TERMS),
          new Origin.PointsReserved(
              INSURER, OLGA, Instant.parse("2026-12-01T00:00:00Z"), "table 4"),
          new Origin.HoldCaptured(5, INSURER, OLGA, TERMS),
          new Origin.HoldReleased(5, OLGA),
          new Origin.HoldExpired(5),
          new Origin.PointsExpired(),
          new Origin.PointsMatured(CAUSE),
          new Origin.PointsMatured(null),
          new Origin.PromiseCancelled(CAUSE),
          new Origin.RedemptionReturned(2, INSURER, OLGA, null),
          new Origin.EntryReversed(2, OLGA, "by mistake"),
          new Origin.PointsAdjusted(OLGA, "goodwill", "oscar"),
          new Origin.DifferencePosted(CAUSE),
          new Origin.TransferSent(Scenario.ANNA + "-7", Scenario.BERTA, OLGA, "thanks"),
          new Origin.TransferReceived(Scenario.BERTA + "-3", Scenario.BERTA),
          new Origin.TransferReturned(Scenario.ANNA + "-7", Scenario.BERTA, "UNKNOWN_MEMBER"),
          new Origin.PointsConverted(3, 2, OLGA),
          new Origin.OpeningPosted(CAUSE, "ab".repeat(32), 17),
          new Origin.RedemptionHeld(
              INSURER,
              OLGA,
              Instant.parse("2026-12-01T00:00:00Z"),
              "a gift",
              new SpendingLimit(SpendingLimit.Measure.AMOUNT, 500, 1440)),
          new Origin.PointsRedeemed(INSURER, OLGA.key(), OLGA.caller(), null, WITHOUT_TAX),
          new Origin.PointsForfeited(
              new LogPosition("member-events", 3, 4712), "ab".repeat(32), true),
          new Origin.PointsForfeited(null, "", false),
          new Origin.MemberMerged(new MergeId("merge-é"), Scenario.BERTA),
          new Origin.MemberUnmerged(new MergeId("merge-é"), Scenario.BERTA),
          new Origin.MemberSeparated(new MergeId("merge-é"), Scenario.BERTA),
          new Origin.PointsHandedOver(
              Scenario.ANNA + "-7",
              Scenario.BERTA,
              new MergeId("m2"),
              false,
              List.of(new MergeId("m1"), new MergeId("m2"))),
          new Origin.PointsTakenOver(
              Scenario.BERTA + "-3",
              Scenario.BERTA,
              new MergeId("m2"),
              true,
              List.of(new MergeId("m1"))));

  private static final int KINDS_OF_FORMAT_2 = 19;

  /// In the order of the older format's example.
  private static final List<Origin> EVERY_KIND_OF_FORMAT_2 =
      EVERY_KIND.subList(0, KINDS_OF_FORMAT_2).stream().map(CanonicalFormTest::withoutTax).toList();

  @Test
  void a_fixed_history_has_fixed_hashes() {
    Scenario history = given().when(issue(100).expiring("2028-05-22"));
    Entry first = history.entry();
    Entry second = history.when(redeem(70).withKey("k1")).entry();

    assertThat(first.previousHash()).hasToString("0".repeat(64));
    assertThat(first.hash()).hasToString(FIRST);
    assertThat(second.previousHash()).hasToString(FIRST);
    assertThat(second.hash()).hasToString(SECOND);
  }

  @Test
  void an_entry_with_everything_in_it_has_a_fixed_hash() {
    assertThat(Entry.after(Hash.NONE, full(1, EVERY_KIND.getFirst())).hash()).hasToString(FULL);
  }

  @Test
  void a_chain_of_every_kind_of_entry_ends_in_a_fixed_hash() {
    Hash last = Hash.NONE;
    long sequence = 0;
    for (Origin origin : EVERY_KIND) last = Entry.after(last, full(++sequence, origin)).hash();
    assertThat(last).hasToString(LAST_OF_EVERY_KIND);
    assertThat(EVERY_KIND.stream().map(Object::getClass).distinct())
        .containsAll(kinds(Origin.class));
  }

  @Test
  void an_entry_of_an_older_format_keeps_its_hash() {
    Hash last = Hash.NONE;
    long sequence = 0;
    for (Origin origin : EVERY_KIND_OF_FORMAT_2)
      last = Entry.in(2, last, full(++sequence, origin)).hash();
    assertThat(last).hasToString(LAST_OF_FORMAT_2);
  }

  @Test
  void a_format_that_nobody_knows_is_no_entry() {
    Transaction of = full(1, EVERY_KIND.getFirst());
    assertThatThrownBy(() -> new Entry(of, Hash.NONE, CanonicalForm.FORMAT + 1, Hash.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Origin withoutTax(Origin origin) {
    return switch (origin) {
      case Origin.PointsRedeemed of ->
          new Origin.PointsRedeemed(of.partner(), of.key(), of.caller(), of.reason(), WITHOUT_TAX);
      case Origin.HoldCaptured of ->
          new Origin.HoldCaptured(of.hold(), of.partner(), of.asker(), WITHOUT_TAX);
      case Origin other -> other;
    };
  }

  private static List<Class<?>> kinds(Class<?> sealed) {
    return List.of(sealed.getPermittedSubclasses()).stream()
        .flatMap(
            kind -> kind.isInterface() ? kinds(kind).stream() : List.<Class<?>>of(kind).stream())
        .toList();
  }

  @Test
  void an_entry_that_was_altered_is_not_intact() {
    Entry entry = given().when(issue(100)).entry();
    Entry other = given().when(issue(101)).entry();

    assertThat(entry.isIntact()).isTrue();
    assertThat(altered(entry, other.transaction(), entry.previousHash()).isIntact()).isFalse();
    assertThat(altered(entry, entry.transaction(), other.hash()).isIntact()).isFalse();
  }

  private static Entry altered(Entry entry, Transaction transaction, Hash previous) {
    return new Entry(transaction, previous, entry.hashFormat(), entry.hash());
  }

  private static Transaction full(long sequence, Origin origin) {
    SortedMap<String, String> notes = new TreeMap<>();
    notes.put("note", "für Anna");
    notes.put("channel", "app");
    return new Transaction(
        Scenario.ANNA,
        sequence,
        Instant.parse("2026-10-31T23:59:59.999Z"),
        Instant.parse("2026-11-23T08:30:00.123Z"),
        YearMonth.of(2026, 10),
        List.of(
            new Leg(AccountId.of(Scenario.ANNA, Bucket.PENDING), Scenario.POINTS, 40),
            new Leg(AccountId.of(GROCER, Bucket.PROMISED), Scenario.POINTS, -40),
            new Leg(AccountId.of(Scenario.ANNA, Bucket.AVAILABLE), MILES, -15),
            new Leg(AccountId.ofProgram(Bucket.ROUNDING), MILES, 15)),
        moved(),
        origin,
        notes);
  }

  private static Movements moved() {
    Promise promise = new Promise("booking-1", LocalDate.of(2026, 12, 24));
    return new Movements(
        List.of(lot("7.0", Scenario.POINTS, 40, "2027-10-31", promise)),
        List.of(lot("3.0", MILES, 25, "2026-12-31", null), lot("3.1", MILES, 1, null, null)),
        List.of(lot("2.0", MILES, 11, "2026-12-31", null)),
        List.of(new Debt(LotId.parse("7.0"), MILES, 9, new PartnerId("gym"))),
        List.of(new Debt(LotId.parse("1.0"), MILES, 9, INSURER)));
  }

  private static Lot lot(
      String id, Currency currency, long amount, @Nullable String last, @Nullable Promise promise) {
    Stamp stamp =
        new Stamp(
            GROCER,
            new AgreementId("coalition-standard"),
            4,
            "grocer-base",
            2,
            12,
            Basis.SALE,
            "USD",
            8000,
            3);
    return new Lot(
        LotId.parse(id),
        currency,
        amount,
        stamp,
        LocalDate.of(2026, 10, 31),
        last == null ? null : LocalDate.parse(last),
        417,
        promise);
  }
}
