package punchcard.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;

/// What a member will have on a day if nothing but time happens: lots expire, points promised for a
/// day mature, holds end. What waits for a booking stays pending, since nobody knows.
///
/// @param on at the beginning of this day
/// @param account as it will be
/// @param expiring what is lost until then, the first to go first
/// @param maturing what becomes the member's until then
/// @param released what holds give back until then
public record Forecast(
    LocalDate on, Account account, List<Lot> expiring, List<Lot> maturing, List<Lot> released) {
  public Forecast {
    expiring = List.copyOf(expiring);
    maturing = List.copyOf(maturing);
    released = List.copyOf(released);
  }

  /// Lets time pass until that day.
  ///
  /// @param now how things stand
  public static Forecast of(DryRun now, LocalDate on) {
    List<LedgerEvent.Posted> endings = new ArrayList<>();
    Account account = now.account();
    Instant until = now.programme().startOf(on);
    for (Instant next = next(now, account, until); next != null; ) {
      // Each is noticed when it comes: what it gives back then has its own last day.
      List<LedgerEvent.Posted> due =
          Ledger.due(now.programme(), account, now.member(), now.position(), next);
      for (LedgerEvent.Posted ended : due) account = Ledger.evolve(now.programme(), account, ended);
      endings.addAll(due);
      next = next(now, account, until);
    }
    return new Forecast(
        on,
        account,
        lots(endings, Origin.PointsExpired.class, Movements::taken),
        lots(endings, Origin.PointsMatured.class, Movements::restored),
        lots(endings, Origin.HoldExpired.class, Movements::restored));
  }

  private static @Nullable Instant next(DryRun now, Account account, Instant until) {
    return Ledger.endsNext(now.programme(), account)
        .filter(next -> !next.isAfter(until))
        .orElse(null);
  }

  private static List<Lot> lots(
      List<LedgerEvent.Posted> endings,
      Class<? extends Origin> kind,
      Function<Movements, List<Lot>> which) {
    return endings.stream()
        .map(ended -> ended.entry().transaction())
        .filter(posted -> kind.isInstance(posted.origin()))
        .flatMap(posted -> which.apply(posted.moved()).stream())
        .toList();
  }
}
