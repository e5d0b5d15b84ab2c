package punchcard.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Promise;
import punchcard.ledger.programme.Programme;

/// What ends by itself when its time has come.
sealed interface Ending {
  /// From then on it is over.
  Instant at();

  /// A hold's time.
  record HoldEnds(Instant at, Hold hold) implements Ending {}

  /// The lots whose last day was the day before.
  record LotsEnd(Instant at, LocalDate lastDay) implements Ending {}

  /// The day until which points were pending.
  record PromisesEnd(Instant at, LocalDate maturesOn) implements Ending {}

  /// The first of all that will end; of those that end together holds first, so that what they give
  /// back can be spent until its own end.
  static Optional<Ending> next(Programme programme, Account account) {
    @Nullable Ending next = null;
    for (Hold hold : account.pledges().holds())
      if (next == null || hold.expiresAt().isBefore(next.at()))
        next = new HoldEnds(hold.expiresAt(), hold);
    @Nullable LocalDate matures = nextMaturity(account);
    if (matures != null) next = sooner(next, new PromisesEnd(programme.startOf(matures), matures));
    LocalDate last = nextLastDay(account);
    if (!last.equals(LocalDate.MAX))
      next = sooner(next, new LotsEnd(programme.startOf(last.plusDays(1)), last));
    return Optional.ofNullable(next);
  }

  private static Ending sooner(@Nullable Ending one, Ending other) {
    return one == null || other.at().isBefore(one.at()) ? other : one;
  }

  private static LocalDate nextLastDay(Account account) {
    LocalDate next = LocalDate.MAX;
    for (Purse purse : account.purses())
      for (Lot lot : purse.lots()) {
        if (lot.isPending()) continue;
        LocalDate last = purse.lastDay(lot);
        if (last.isBefore(next)) next = last;
      }
    return next;
  }

  private static @Nullable LocalDate nextMaturity(Account account) {
    @Nullable LocalDate next = null;
    for (Purse purse : account.purses())
      for (Lot lot : purse.lots()) {
        @Nullable Promise promise = lot.promise();
        @Nullable LocalDate day = promise == null ? null : promise.maturesOn();
        if (day != null && (next == null || day.isBefore(next))) next = day;
      }
    return next;
  }
}
