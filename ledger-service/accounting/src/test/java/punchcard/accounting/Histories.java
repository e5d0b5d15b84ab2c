package punchcard.accounting;

import static punchcard.accounting.Terms.terms;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import punchcard.ledger.programme.Billed;
import punchcard.ledger.programme.IssuerRole;

/// Anything that members and partners may do from January to May, with prices at which nothing
/// comes out even. Awards may be late.
public final class Histories {
  /// One thing that is asked; nothing happens where it is impossible.
  public record Step(
      String what,
      String member,
      String partner,
      String other,
      long points,
      int daysLater,
      int daysLate) {
    void on(Journal journal) {
      journal.later(daysLater);
      switch (what) {
        case "issue" -> late(journal).issue(member, partner, points).later(daysLate);
        case "sell" -> late(journal).sell(member, partner, points, points * 7 / 9).later(daysLate);
        case "promise" -> journal.promise(member, partner, points);
        case "mature" -> journal.mature(member);
        case "cancel" -> journal.cancel(member);
        case "redeem" -> journal.redeem(member, partner, points);
        case "reserve" -> journal.reserve(member, partner, points);
        case "capture" -> journal.capture(member, partner, points);
        case "release" -> journal.release(member);
        case "return" -> giveBack(journal);
        case "expire" -> journal.expire(member, points);
        case "take back" -> journal.takeBack(member, partner, points, false);
        case "owe" -> journal.takeBack(member, partner, points, true);
        case "give" -> journal.adjust(member, partner, points);
        case "fine" -> journal.adjust(member, partner, -points);
        case "reverse" -> journal.reverse(member);
        case "forfeit" -> journal.forfeit(member);
        case "hand over" -> journal.handOver(member, other);
        case "transfer" -> journal.transfer(member, other, points);
        default -> throw new IllegalArgumentException(what);
      }
    }

    private Journal late(Journal journal) {
      return journal.later(-daysLate);
    }

    private void giveBack(Journal journal) {
      String where = journal.lastSpentAt(member);
      if (!where.isEmpty()) journal.giveBack(member, where, points);
    }
  }

  private static final List<String> PARTNERS = List.of("grocer", "gym", "insurer", "baker");
  private static final List<String> MEMBERS = List.of("anna", "ben", "carl");

  private Histories() {}

  public static Journal nothing() {
    return new Journal(
        terms("grocer").issuingAt(3_333).sharingBreakage(333).redeemingAt(2_777, 123),
        terms("gym").issuingAt(1_111).billed(Billed.AT_REDEMPTION).redeemingAt(8_123, 456),
        terms("insurer").issuingAt(7_777).as(IssuerRole.AGENT).uncollectedBorneBy("gym"),
        terms("baker").issuingAt(1_234_567).in("JPY").redeemingAt(999_999, 1).sharingBreakage(1));
  }

  public static Journal journal(List<Step> steps) {
    return posted(nothing(), steps);
  }

  public static Journal posted(Journal journal, List<Step> steps) {
    steps.forEach(step -> step.on(journal));
    return journal;
  }

  public static Arbitrary<List<Step>> any() {
    return step().list().ofMinSize(1).ofMaxSize(60);
  }

  private static Arbitrary<Step> step() {
    Arbitrary<String> what =
        Arbitraries.of(
            "issue",
            "issue",
            "sell",
            "sell",
            "sell",
            "promise",
            "mature",
            "cancel",
            "redeem",
            "redeem",
            "redeem",
            "reserve",
            "capture",
            "release",
            "return",
            "return",
            "expire",
            "take back",
            "owe",
            "give",
            "fine",
            "reverse",
            "forfeit",
            "hand over",
            "transfer");
    return Combinators.combine(
            what,
            Arbitraries.of(MEMBERS),
            Arbitraries.of(PARTNERS),
            Arbitraries.of(MEMBERS),
            Arbitraries.longs().between(1, 99),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 40))
        .as(Step::new);
  }

  public static List<String> members() {
    return MEMBERS;
  }
}
