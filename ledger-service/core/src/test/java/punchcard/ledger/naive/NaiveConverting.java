package punchcard.ledger.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Rate;

/// Points that become points of another currency.
final class NaiveConverting {
  private final NaiveMoves moves;
  private final Map<String, CurrencyPolicy> policies;

  NaiveConverting(NaiveMoves moves, Map<String, CurrencyPolicy> policies) {
    this.moves = moves;
    this.policies = policies;
  }

  String convert(NaiveMember member, String from, String to, long amount, LocalDate today) {
    @Nullable String wrong = moves.wrongAmount(member, from, amount);
    if (wrong != null) return wrong;
    if (!policies.containsKey(to)) return "UNKNOWN_CURRENCY";
    if (from.equals(to)) return "SAME_ON_BOTH_SIDES";
    @Nullable Rate rate = null;
    for (Rate each : moves.policy(from).rates()) if (each.to().code().equals(to)) rate = each;
    if (rate == null) return "NOT_CONVERTIBLE";
    long becomes = amount * rate.rateTo() / rate.rateFrom();
    if (becomes == 0) return "CONVERTS_TO_NOTHING";
    if (member.spendable(from, today) < amount) return "BALANCE_TOO_LOW";
    convert(member, from, to, amount, becomes, rate, today);
    return "";
  }

  /// The n-th new point is made of that old point with which there are enough for n.
  private void convert(
      NaiveMember member,
      String from,
      String to,
      long amount,
      long becomes,
      Rate rate,
      LocalDate today) {
    NaiveEntry entry = member.begin("converted");
    List<NaivePoint> given = member.take(from, amount, today);
    for (int i = 0; i < amount; i++) {
      boolean needed = i * rate.rateTo() < becomes * rate.rateFrom();
      String gone = needed ? "partner:" + given.get(i).issuer + "/issued" : "program/rounding";
      member.other(entry, gone, from, 1);
    }
    List<NaivePoint> origins = new ArrayList<>();
    for (long n = 1; n <= becomes; n++)
      origins.add(given.get((int) ((n * amount + becomes - 1) / becomes) - 1));
    for (NaivePoint origin : origins)
      member.other(entry, "partner:" + origin.issuer + "/issued", to, -1);
    member.points.addAll(moves.renamed(member, origins, to));
    member.active(from, today);
    member.active(to, today);
    member.repay(to, today);
  }
}
