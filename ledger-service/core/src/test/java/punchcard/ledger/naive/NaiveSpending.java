package punchcard.ledger.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.programme.SpendingControls;

/// Spends, sets aside and reviews, within limits that are counted over all that was ever spent.
final class NaiveSpending {
  private final NaiveMoves moves;
  private final NaiveEndings endings;

  NaiveSpending(NaiveMoves moves, NaiveEndings endings) {
    this.moves = moves;
    this.endings = endings;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /// What happens because of the limits: `REFUSE`, `REVIEW`, or nothing.
  String beyond(NaiveMember member, String currency, long amount, Instant now) {
    String beyond = "";
    for (SpendingControls.Control control : moves.policy(currency).spending().limits())
      if (!beyond.equals("REFUSE") && passes(member, control.limit(), currency, amount, now))
        beyond = control.beyond().name();
    return beyond;
  }

  private static boolean passes(
      NaiveMember member, SpendingLimit limit, String currency, long amount, Instant now) {
    boolean counts = limit.measure() == SpendingLimit.Measure.COUNT;
    long sum = counts ? 1 : amount;
    for (NaiveMember.Spent spent : member.spent) {
      boolean lately = spent.at().plus(Duration.ofMinutes(limit.withinMinutes())).isAfter(now);
      if (lately && spent.currency().equals(currency)) sum += counts ? 1 : spent.amount();
    }
    return sum > limit.most();
  }

  String redeem(
      NaiveMember member,
      String caller,
      String partner,
      String currency,
      long amount,
      Instant now) {
    @Nullable String wrong = moves.wrongAmount(member, currency, amount);
    if (wrong != null) return wrong;
    if (member.spendable(currency, day(now)) < amount) return "BALANCE_TOO_LOW";
    String beyond = beyond(member, currency, amount, now);
    if (beyond.equals("REFUSE")) return "SPENDING_LIMIT_PASSED";
    if (beyond.equals("REVIEW")) {
      int hours = moves.policy(currency).spending().reviewHours();
      hold(member, partner, currency, amount, now.plus(Duration.ofHours(hours)), caller, now);
      return "";
    }
    NaiveEntry entry = member.begin("redeemed");
    entry.partner = partner;
    entry.spent.addAll(member.take(currency, amount, day(now)));
    member.active(currency, day(now));
    member.spent.add(new NaiveMember.Spent(currency, amount, now));
    member.other(entry, "partner:" + partner + "/redeemed", currency, amount);
    return "";
  }

  String reserve(
      NaiveMember member,
      String partner,
      String currency,
      long amount,
      Instant until,
      Instant now) {
    @Nullable String wrong = moves.wrongAmount(member, currency, amount);
    if (wrong != null) return wrong;
    if (!until.isAfter(now)) return "HOLD_END_OUT_OF_RANGE";
    if (member.spendable(currency, day(now)) < amount) return "BALANCE_TOO_LOW";
    if (!beyond(member, currency, amount, now).isEmpty()) return "SPENDING_LIMIT_PASSED";
    hold(member, partner, currency, amount, until, "", now);
    return "";
  }

  private void hold(
      NaiveMember member,
      String partner,
      String currency,
      long amount,
      Instant until,
      String redeemer,
      Instant now) {
    var _ = member.begin("reserved");
    List<NaivePoint> held = member.take(currency, amount, day(now));
    member.active(currency, day(now));
    member.spent.add(new NaiveMember.Spent(currency, amount, now));
    int number = member.entries.size();
    member.holds.add(new NaiveMember.Hold(number, partner, currency, until, held, redeemer));
  }

  String review(NaiveMember member, String caller, long number, boolean yes, Instant now) {
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    NaiveMember.@Nullable Hold hold = endings.open(member, number, "");
    if (hold == null || !hold.isUnderReview()) {
      String why = endings.whyNotOpen(member, number, "");
      return why.equals("UNKNOWN_HOLD") ? "UNKNOWN_REVIEW" : why;
    }
    if (hold.redeemer().equals(caller)) return "SAME_PERSON";
    if (yes) spend(member, hold, hold.points().size(), now);
    else giveBack(member, hold, now);
    return "";
  }

  void spend(NaiveMember member, NaiveMember.Hold hold, int amount, Instant now) {
    NaiveEntry entry = member.begin("captured");
    entry.partner = hold.partner();
    entry.spent.addAll(hold.points().subList(0, amount));
    member.other(entry, "partner:" + hold.partner() + "/redeemed", hold.currency(), amount);
    List<NaivePoint> rest = hold.points().subList(amount, hold.points().size());
    endings.end(member, hold, "HOLD_CAPTURED", rest, now);
    member.active(hold.currency(), day(now));
  }

  void giveBack(NaiveMember member, NaiveMember.Hold hold, Instant now) {
    var _ = member.begin("released");
    endings.end(member, hold, "HOLD_RELEASED", hold.points(), now);
  }
}
