package punchcard.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Promise;

/// Posts what an ending means: a hold's points go back, lots expire, promises come true.
final class Closing {
  private Closing() {}

  /// @param standing dated at the ending
  static LedgerEvent.Posted post(Standing standing, Ending ending) {
    return switch (ending) {
      case Ending.HoldEnds(_, Hold hold) -> release(standing, hold);
      case Ending.LotsEnd(_, LocalDate lastDay) -> expire(standing, lastDay);
      case Ending.PromisesEnd(_, LocalDate maturesOn) -> mature(standing, maturesOn);
    };
  }

  private static LedgerEvent.Posted release(Standing standing, Hold hold) {
    Draft draft = standing.draft();
    Holding.giveBack(standing, draft, hold.lots());
    draft.repay(hold.currency());
    return draft.post(new Origin.HoldExpired(hold.number()));
  }

  private static LedgerEvent.Posted expire(Standing standing, LocalDate lastDay) {
    Draft draft = standing.draft();
    List<Lot> over =
        lots(
            standing.account(),
            (purse, lot) -> !lot.isPending() && purse.lastDay(lot).equals(lastDay));
    draft.take(over);
    for (Lot lot : over)
      draft.leg(AccountId.ofProgram(Bucket.EXPIRED), lot.currency(), lot.amountMinor());
    return draft.post(new Origin.PointsExpired());
  }

  private static LedgerEvent.Posted mature(Standing standing, LocalDate day) {
    Draft draft = standing.draft();
    Promising.keep(
        standing, draft, lots(standing.account(), (_, lot) -> maturesOn(day, lot.promise())));
    return draft.post(new Origin.PointsMatured(null));
  }

  private static boolean maturesOn(LocalDate day, @Nullable Promise promise) {
    return promise != null && day.equals(promise.maturesOn());
  }

  private static List<Lot> lots(Account account, BiPredicate<Purse, Lot> wanted) {
    List<Lot> found = new ArrayList<>();
    for (Purse purse : account.purses())
      for (Lot lot : purse.lots()) if (wanted.test(purse, lot)) found.add(lot);
    return found;
  }
}
