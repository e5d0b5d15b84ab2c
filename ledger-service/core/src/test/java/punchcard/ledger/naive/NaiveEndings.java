package punchcard.ledger.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What ends, by itself or because someone ends it.
final class NaiveEndings {
  private final NaiveMoves moves;

  NaiveEndings(NaiveMoves moves) {
    this.moves = moves;
  }

  /// Ends all that has ended by now, the first first; of those that end together a hold, then a
  /// promise, then points.
  void pass(NaiveMember member, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    while (true) {
      NaiveMember.@Nullable Hold hold = firstHold(member);
      @Nullable LocalDate matures = firstMaturity(member);
      @Nullable LocalDate last = firstLastDay(member);
      Instant holdEnds = hold == null ? Instant.MAX : hold.until();
      Instant promiseEnds = matures == null ? Instant.MAX : start(matures);
      Instant pointsEnd = last == null ? Instant.MAX : start(last.plusDays(1));
      if (holdEnds.isAfter(now) && promiseEnds.isAfter(now) && pointsEnd.isAfter(now)) return;
      if (hold != null && !holdEnds.isAfter(promiseEnds) && !holdEnds.isAfter(pointsEnd)) {
        var _ = member.begin("hold expired");
        end(member, hold, "HOLD_EXPIRED", hold.points(), now);
      } else if (matures != null && !promiseEnds.isAfter(pointsEnd)) {
        keep(member, matures, today);
      } else if (last != null) {
        lose(member, last);
      }
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static NaiveMember.@Nullable Hold firstHold(NaiveMember member) {
    NaiveMember.@Nullable Hold first = null;
    for (NaiveMember.Hold hold : member.holds)
      if (first == null || hold.until().isBefore(first.until())) first = hold;
    return first;
  }

  private static @Nullable LocalDate firstMaturity(NaiveMember member) {
    @Nullable LocalDate first = null;
    for (NaivePoint point : member.points)
      if (point.matures != null && (first == null || point.matures.isBefore(first)))
        first = point.matures;
    return first;
  }

  private static @Nullable LocalDate firstLastDay(NaiveMember member) {
    @Nullable LocalDate first = null;
    for (NaivePoint point : member.points) {
      if (point.isPending() || member.lastDay(point).equals(LocalDate.MAX)) continue;
      if (first == null || member.lastDay(point).isBefore(first)) first = member.lastDay(point);
    }
    return first;
  }

  private void keep(NaiveMember member, LocalDate day, LocalDate today) {
    List<NaivePoint> kept = new ArrayList<>();
    for (NaivePoint point : member.points) if (day.equals(point.matures)) kept.add(point);
    moves.keep(member, member.begin("matured"), kept, day, today);
  }

  private static void lose(NaiveMember member, LocalDate last) {
    NaiveEntry entry = member.begin("expired");
    for (NaivePoint point : List.copyOf(member.points)) {
      if (point.isPending() || !member.lastDay(point).equals(last)) continue;
      member.points.remove(point);
      entry.spent.add(point);
      member.other(entry, "program/expired", point.currency, 1);
    }
  }

  /// A hold ends once; this of it comes back.
  void end(
      NaiveMember member, NaiveMember.Hold hold, String how, List<NaivePoint> back, Instant now) {
    member.holds.remove(hold);
    member.ended.removeIf(before -> before.at().plus(Duration.ofDays(35)).isBefore(now));
    member.ended.add(new NaiveMember.Ended(hold.number(), hold.partner(), how, now));
    moves.comeBack(member, new ArrayList<>(back), LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  NaiveMember.@Nullable Hold open(NaiveMember member, long number, String by) {
    for (NaiveMember.Hold hold : member.holds)
      if (hold.number() == number && (by.isEmpty() || by.equals(hold.partner()))) return hold;
    return null;
  }

  String whyNotOpen(NaiveMember member, long number, String by) {
    for (NaiveMember.Ended hold : member.ended)
      if (hold.number() == number && (by.isEmpty() || by.equals(hold.partner()))) return hold.how();
    return "UNKNOWN_HOLD";
  }
}
