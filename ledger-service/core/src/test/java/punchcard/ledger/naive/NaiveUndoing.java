package punchcard.ledger.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Giving redemptions back, and reversing.
final class NaiveUndoing {
  private final NaiveMoves moves;

  NaiveUndoing(NaiveMoves moves) {
    this.moves = moves;
  }

  String giveBack(NaiveMember member, long number, long amount, String by, LocalDate today) {
    if (amount == 0 || amount < -1) return "AMOUNT_NOT_POSITIVE";
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    if (number < 1 || number > member.entries.size()) return "UNKNOWN_ENTRY";
    NaiveEntry original = member.entries.get((int) number - 1);
    if (!original.isRedemption()) return by.isEmpty() ? "NOT_A_REDEMPTION" : "UNKNOWN_ENTRY";
    if (!by.isEmpty() && !by.equals(original.partner)) return "UNKNOWN_ENTRY";
    int left = original.spent.size() - original.returned;
    if (original.reversed || left == 0) return "ALREADY_REVERSED";
    if (amount > left) return "RETURN_ABOVE_REDEMPTION";
    int back = amount == -1 ? left : (int) amount;
    NaiveEntry entry = member.begin("returned");
    String currency = original.spent.getFirst().currency;
    member.other(entry, "partner:" + original.partner + "/redeemed", currency, -back);
    moves.comeBack(member, new ArrayList<>(original.spent.subList(left - back, left)), today);
    original.returned += back;
    return "";
  }

  String reverse(NaiveMember member, long number, LocalDate today) {
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    if (number < 1 || number > member.entries.size()) return "UNKNOWN_ENTRY";
    NaiveEntry original = member.entries.get((int) number - 1);
    if (original.kind.equals("reversed")) return "REVERSAL_OF_REVERSAL";
    if (!original.canBeReversed()) return "NOT_REVERSIBLE";
    if (original.reversed || original.returned > 0) return "ALREADY_REVERSED";
    for (NaivePoint point : original.pended)
      if (!point.isPending() || !member.points.contains(point)) return "NOT_REVERSIBLE";
    for (NaiveDebt debt : original.owed)
      if (debt.left != debt.original || !member.debts.contains(debt)) return "NOT_REVERSIBLE";
    undo(member, original, today);
    original.reversed = true;
    return "";
  }

  private void undo(NaiveMember member, NaiveEntry original, LocalDate today) {
    NaiveEntry entry = member.begin("reversed");
    for (Map.Entry<String, Long> other : original.others.entrySet())
      member.balances.merge(other.getKey(), -other.getValue(), Long::sum);
    member.debts.removeAll(original.owed);
    moves.comeBack(member, original.spent, today);
    for (List<NaivePoint> lot : lots(original.made)) {
      NaivePoint one = lot.getFirst();
      if (original.pended.contains(one)) member.points.removeAll(lot);
      else moves.collect(member, entry, one.currency, lot.size(), one.issuer, today, one::isOf);
    }
  }

  private static List<List<NaivePoint>> lots(List<NaivePoint> points) {
    List<List<NaivePoint>> lots = new ArrayList<>();
    for (NaivePoint point : points) {
      if (lots.isEmpty() || !lots.getLast().getFirst().isOf(point)) lots.add(new ArrayList<>());
      lots.getLast().add(point);
    }
    return lots;
  }
}
