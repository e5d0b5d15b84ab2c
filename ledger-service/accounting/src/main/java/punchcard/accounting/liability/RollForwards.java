package punchcard.accounting.liability;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.accounting.movement.LotMove;
import punchcard.accounting.movement.LotMoves;
import punchcard.accounting.movement.Place;
import punchcard.accounting.period.LoggedEntry;
import punchcard.accounting.period.Periods;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Makes the roll-forward of a month out of the journal.
public final class RollForwards {
  private record Key(Currency currency, PartnerId issuer) {}

  private final YearMonth period;
  private final Periods periods;
  private final Map<Key, RollForward> sums =
      new TreeMap<>(Comparator.comparing(Key::currency).thenComparing(Key::issuer));

  RollForwards(YearMonth period, Periods periods) {
    this.period = period;
    this.periods = periods;
  }

  /// One for each currency and issuer that has ever had points, in their order.
  public static List<RollForward> of(
      YearMonth period, Periods periods, Collection<LoggedEntry> entries) {
    RollForwards all = new RollForwards(period, periods);
    entries.forEach(all::add);
    return all.all();
  }

  void add(LoggedEntry logged) {
    YearMonth counted = periods.of(logged);
    if (counted.isAfter(period)) return;
    for (LotMove move : LotMoves.of(logged.transaction())) {
      Key key = new Key(move.lot().currency(), move.lot().issuer());
      RollForward sum = sums.computeIfAbsent(key, _ -> nothing(key, period));
      sums.put(key, plus(sum, counted.isBefore(period), move));
    }
  }

  List<RollForward> all() {
    return List.copyOf(sums.values());
  }

  private static RollForward nothing(Key key, YearMonth period) {
    return new RollForward(key.currency(), key.issuer(), period, 0, 0, 0, 0, 0, 0);
  }

  private static RollForward plus(RollForward sum, boolean earlier, LotMove move) {
    long points = move.outstandingMinor();
    long pending = pendingMinor(move);
    if (earlier) return plus(sum, points, 0, 0, 0, 0, pending);
    if (points == 0) return plus(sum, 0, 0, 0, 0, 0, pending);
    return switch (move.reason()) {
      case ISSUED -> plus(sum, 0, points, 0, 0, 0, pending);
      case REDEEMED -> plus(sum, 0, 0, -points, 0, 0, pending);
      case EXPIRED -> plus(sum, 0, 0, 0, -points, 0, pending);
      case ADJUSTED, PROMISED, PENDING -> plus(sum, 0, 0, 0, 0, points, pending);
      case AVAILABLE, HELD, IN_TRANSIT ->
          throw new IllegalStateException("outstanding before and after: " + move);
    };
  }

  private static long pendingMinor(LotMove move) {
    if (move.to() == Place.PENDING) return move.lot().amountMinor();
    if (move.from() == Place.PENDING) return -move.lot().amountMinor();
    return 0;
  }

  private static RollForward plus(
      RollForward sum,
      long opening,
      long issued,
      long redeemed,
      long expired,
      long adjusted,
      long pending) {
    return new RollForward(
        sum.currency(),
        sum.issuer(),
        sum.period(),
        Math.addExact(sum.opening(), opening),
        Math.addExact(sum.issued(), issued),
        Math.addExact(sum.redeemed(), redeemed),
        Math.addExact(sum.expired(), expired),
        Math.addExact(sum.adjusted(), adjusted),
        Math.addExact(sum.pending(), pending));
  }
}
