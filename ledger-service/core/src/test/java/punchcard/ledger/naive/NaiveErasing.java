package punchcard.ledger.naive;

import java.time.Instant;

/// Takes all that erased members have, point by point.
final class NaiveErasing {
  private final NaiveSpending spending;

  NaiveErasing(NaiveSpending spending) {
    this.spending = spending;
  }

  void erase(NaiveMember member) {
    member.erased = true;
    member.proposals.clear();
    forfeit(member);
  }

  void follow(NaiveMember member, Instant now) {
    if (!member.erased) return;
    while (!member.holds.isEmpty()) spending.giveBack(member, member.holds.getFirst(), now);
    if (!member.points.isEmpty() || !member.debts.isEmpty()) forfeit(member);
  }

  private static void forfeit(NaiveMember member) {
    NaiveEntry entry = member.begin("forfeited");
    for (NaivePoint point : member.points)
      member.other(
          entry,
          point.isPending() ? "partner:" + point.issuer + "/promised" : "program/expired",
          point.currency,
          1);
    member.points.clear();
    if (!member.holds.isEmpty()) return;
    for (NaiveDebt debt : member.debts)
      member.other(entry, "partner:" + debt.bearer + "/uncollected", debt.currency, -debt.left);
    member.debts.clear();
  }
}
