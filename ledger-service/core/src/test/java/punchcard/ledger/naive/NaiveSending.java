package punchcard.ledger.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Points on their way from member to member, the longest underway first.
final class NaiveSending {
  private record Passage(NaiveMember from, String to, List<NaivePoint> points, boolean returning) {}

  private final List<Passage> underway = new ArrayList<>();
  private final NaiveMoves moves;
  private final NaiveSpending spending;

  NaiveSending(NaiveMoves moves, NaiveSpending spending) {
    this.moves = moves;
    this.spending = spending;
  }

  String send(NaiveMember member, String to, String currency, long amount, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    @Nullable String wrong = moves.wrongAmount(member, currency, amount);
    if (wrong != null) return wrong;
    if (member.name.equals(to)) return "SAME_ON_BOTH_SIDES";
    if (!moves.policy(currency).transferable()) return "NOT_TRANSFERABLE";
    if (member.spendable(currency, today) < amount) return "BALANCE_TOO_LOW";
    if (!spending.beyond(member, currency, amount, now).isEmpty()) return "SPENDING_LIMIT_PASSED";
    NaiveEntry entry = member.begin("sent");
    List<NaivePoint> sent = member.take(currency, amount, today);
    member.active(currency, today);
    member.spent.add(new NaiveMember.Spent(currency, amount, now));
    member.other(entry, "program/clearing", currency, amount);
    underway.add(new Passage(member, to, sent, false));
    return "";
  }

  Optional<String> awaited() {
    return underway.stream()
        .findFirst()
        .map(next -> next.returning() ? next.from().name : next.to());
  }

  String deliver(NaiveMember to, LocalDate sentOn, LocalDate today) {
    Passage passage = underway.removeFirst();
    List<NaivePoint> points = passage.points();
    String currency = points.getFirst().currency;
    if (!passage.returning() && to.entries.isEmpty()) {
      underway.add(new Passage(passage.from(), passage.to(), points, true));
      return "UNKNOWN_MEMBER";
    }
    if (!passage.returning() && to.erased) {
      underway.add(new Passage(passage.from(), passage.to(), points, true));
      return "MEMBER_ERASED";
    }
    NaiveEntry entry = to.begin(passage.returning() ? "back" : "received");
    if (passage.returning()) moves.comeBack(to, points, today);
    else {
      to.points.addAll(moves.renamed(to, points, currency));
      to.active(currency, today.isAfter(sentOn.plusDays(1)) ? today : sentOn);
      to.repay(currency, today);
    }
    to.other(entry, "program/clearing", currency, -points.size());
    return "posted " + to.entries.size();
  }
}
