package punchcard.cli.audit;

import static punchcard.cli.audit.KeptBooks.credit;
import static punchcard.cli.audit.KeptBooks.promised;
import static punchcard.ledger.programme.SpendingControls.Beyond.REVIEW;

import java.time.Duration;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Debit;
import punchcard.ledger.Demand;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Expiry;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.Rate;
import punchcard.ledger.programme.SpendingControls;
import punchcard.ledger.programme.SpendingControls.Control;

/// A journal with every kind of entry, in two partitions, made by the ledger itself. Anna's entries
/// have the numbers that the comments say.
final class SoundJournal {
  static final MemberId ANNA = new MemberId("0123456789abcdef0123456789abcdef");
  static final MemberId BERTA = new MemberId("fedcba9876543210fedcba9876543211");
  static final MemberId CLARA = new MemberId("cccccccccccccccccccccccccccccccc");
  static final MemberId DORA = new MemberId("dddddddddddddddddddddddddddddddd");
  static final MemberId EMMA = new MemberId("eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee");
  static final MemberId STRANGER = new MemberId("00000000000000000000000000000000");

  private static final Currency POINTS = new Currency("POINTS");
  private static final Currency STAMPS = new Currency("STAMPS");
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final PartnerId GYM = new PartnerId("gym");
  private static final PartnerId INSURER = new PartnerId("insurer");

  private final KeptBooks books =
      new KeptBooks()
          .publishing(points(1, SpendingControls.NONE))
          .publishing(stamps())
          .on("2026-01-10");

  private SoundJournal() {}

  static List<Entry> entries() {
    return books().entries();
  }

  /// The books that it is the journal of.
  static KeptBooks books() {
    SoundJournal journal = new SoundJournal();
    journal.spend();
    journal.hold();
    journal.promise();
    journal.correct();
    journal.send();
    journal.owe();
    journal.review();
    journal.merge();
    journal.erase();
    journal.end();
    return journal.books;
  }

  private static CurrencyPolicy points(int version, SpendingControls spending) {
    return new CurrencyPolicy(
        POINTS,
        version,
        0,
        new Expiry.Rolling(12),
        NegativeBalance.ALLOW,
        30,
        1000L,
        true,
        List.of(new Rate(STAMPS, 3, 2)),
        spending);
  }

  private static CurrencyPolicy stamps() {
    return new CurrencyPolicy(
        STAMPS,
        1,
        0,
        new Expiry.Inactivity(6),
        NegativeBalance.NEVER,
        0,
        null,
        true,
        List.of(),
        SpendingControls.NONE);
  }

  private void spend() {
    books.issue(ANNA, "e1", credit("POINTS", 100, "grocer"), credit("STAMPS", 4, "gym")); // 1
    books.issue(BERTA, "e2", credit("POINTS", 60, "grocer")); // Berta's 1
    books.on("2026-01-12").ask(ANNA, "k2", redeem(40)); // 2
    books.ask(BERTA, "b2", redeem(10)); // Berta's 2
  }

  private void hold() {
    books.on("2026-01-13").ask(ANNA, "k3", reserve(20)); // 3
    books.ask(ANNA, "k4", new Demand.Capture(3, 15L, GYM)); // 4
    books.ask(ANNA, "k5", reserve(10)); // 5
    books.ask(ANNA, "k6", new Demand.Release(5, GYM)); // 6
    books.ask(ANNA, "k7", reserve(10)); // 7, which expires: 8
  }

  private void promise() {
    books.on("2026-02-20").issue(ANNA, "e3", promised(50, "hotel", "room-1")); // 9
    books.mature(ANNA, "e4", "room-1"); // 10
    books.issue(ANNA, "e5", promised(40, "hotel", "room-2")); // 11
    books.cancel(ANNA, "e6", "room-2"); // 12
  }

  private void correct() {
    books.on("2026-03-01").ask(ANNA, "k13", new Demand.RedemptionReturn(2, 10L, INSURER, null));
    books.ask(ANNA, "k14", adjust(25)); // 14
    books.ask(ANNA, "k15", new Demand.Reversal(14, "by mistake")); // 15
    books.differ( // 16
        ANNA,
        "e1",
        List.of(credit("POINTS", 5, "grocer")),
        List.of(new Debit(POINTS, 3, GROCER, GROCER)));
    books.ask(ANNA, "k17", redeem(7)); // 17
    books.ask(ANNA, "k18", new Demand.Reversal(17, "by mistake")); // 18
  }

  private void send() {
    books.on("2026-04-01").ask(ANNA, "k19", send(BERTA)); // 19, Berta's 3
    books.ask(ANNA, "k20", send(STRANGER)); // 20, comes back: 21
    books.ask(ANNA, "k22", new Demand.Conversion(POINTS, STAMPS, 10)); // 22
    books.ask(ANNA, "k23", adjust(-5)); // 23
    books.approved(ANNA, "k24", adjust(2000)); // 24
  }

  private void owe() {
    books.on("2026-05-01").ask(BERTA, "b4", redeem(70)); // Berta's 4: nothing is left
    books.differ( // Berta's 5: she owes 30
        BERTA, "e2", List.of(), List.of(new Debit(POINTS, 30, GROCER, GROCER)));
    books.issue(BERTA, "e7", credit("POINTS", 50, "gym")); // Berta's 6: and repays
  }

  /// Anna's lots expire, day by day: 25 and following. Berta's last entry comes long after.
  private void end() {
    books.on("2028-01-10").close(ANNA);
    books.ask(ANNA, "last", adjust(3));
    books.close(BERTA).open(BERTA, 7); // Berta's 8, past its last day, so it ends at once: 9
    books.issue(BERTA, "e8", credit("POINTS", 20, "gym")); // Berta's 10
  }

  /// Clara's 2 passes a limit, and is approved: 3.
  private void review() {
    SpendingLimit limit = new SpendingLimit(SpendingLimit.Measure.AMOUNT, 10, 0);
    books.publishing(points(2, new SpendingControls(List.of(new Control(limit, REVIEW)), 24)));
    books.issue(CLARA, "e9", credit("POINTS", 30, "gym"));
    books.ask(CLARA, "c2", redeem(15));
    books.reviewed(CLARA, "c3", 2);
  }

  /// Dora is taken for Emma: what is free of hers moves there, what she owes too, and what is left
  /// of it comes back.
  private void merge() {
    books.issue(DORA, "e10", credit("POINTS", 100, "grocer")); // Dora's 1
    books.ask(DORA, "d2", reserve(9)); // Dora's 2
    books.issue(EMMA, "e11", credit("POINTS", 5, "gym")); // Emma's 1
    books.issue(EMMA, "e12", promised(6, "hotel", "room-9")); // Emma's 2
    books.merge(DORA, "m1", EMMA); // Dora's 3, 4; Emma's 3
    books.differ(DORA, "e10", List.of(), List.of(new Debit(POINTS, 7, GROCER, GROCER))); // 5, 6
    books.ask(DORA, "d7", new Demand.Release(2, GYM)); // Dora's 7, 8
    books.ask(EMMA, "m6", redeem(10)); // Emma's 6
    books.separate(DORA, "m1", EMMA); // Dora's 9; Emma's 7, 8; Dora's 10
  }

  private void erase() {
    books.issue(EMMA, "e13", credit("POINTS", 8, "gym")); // Emma's 9
    books.ask(EMMA, "m10", reserve(3)); // Emma's 10
    books.erase(EMMA); // Emma's 11, 12, 13
    books.ask(EMMA, "m14", new Demand.RedemptionReturn(6, 4L, INSURER, null)); // 14, 15
  }

  private static Demand redeem(long minor) {
    return new Demand.Redemption(INSURER, POINTS, minor, "a reason");
  }

  private Demand reserve(long minor) {
    return new Demand.Reservation(GYM, POINTS, minor, books.now().plus(Duration.ofDays(10)), null);
  }

  private static Demand.Adjustment adjust(long minor) {
    return new Demand.Adjustment(POINTS, minor, GROCER, "goodwill", null);
  }

  private static Demand send(MemberId to) {
    return new Demand.Transfer(to, POINTS, 20, null);
  }
}
