package punchcard.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Promise;

/// Makes pending points the member's, or voids them.
final class Promising {
  private Promising() {}

  static LedgerEvent mature(Deciding<Maturing> on) {
    Maturing maturing = on.command();
    Long wanted = maturing.amountMinor();
    @Nullable Refusal wrong = Amounts.refusal(wanted);
    if (wrong != null) return on.refused(wrong);
    if (on.account().isNew()) return on.refused(Refusal.UNKNOWN_MEMBER);
    List<Lot> promised = promisedFor(on.account(), maturing.bookingId());
    if (promised.isEmpty()) return on.refused(Refusal.UNKNOWN_BOOKING);
    List<Lot> kept = new ArrayList<>();
    for (List<Lot> each : byCurrency(promised)) {
      if (wanted != null && wanted > Movements.sum(each))
        return on.refused(Refusal.MATURING_ABOVE_PROMISE, each.getFirst().currency());
      kept.addAll(wanted == null ? each : Purse.parts(each, wanted));
    }
    Draft draft = on.draft();
    keep(on.standing(), draft, kept);
    return draft.post(new Origin.PointsMatured(maturing.cause()), maturing.source());
  }

  private static Collection<List<Lot>> byCurrency(List<Lot> lots) {
    return lots.stream().collect(groupingBy(Lot::currency, LinkedHashMap::new, toList())).values();
  }

  /// Pending points become available, and what was promised is now issued.
  static void keep(Standing standing, Draft draft, List<Lot> promised) {
    LocalDate atLeast = Crediting.late(standing.envelope().timing());
    draft.take(promised);
    draft.restore(promised.stream().map(lot -> lot.matured().lastingUntil(atLeast)).toList());
    Set<Currency> currencies = new LinkedHashSet<>();
    for (Lot lot : promised) {
      draft.leg(AccountId.of(lot.issuer(), Bucket.PROMISED), lot.currency(), lot.amountMinor());
      draft.leg(AccountId.of(lot.issuer(), Bucket.ISSUED), lot.currency(), -lot.amountMinor());
      currencies.add(lot.currency());
    }
    currencies.forEach(draft::active);
    currencies.forEach(draft::repay);
  }

  static LedgerEvent cancel(Deciding<Cancellation> on) {
    if (on.account().isNew()) return on.refused(Refusal.UNKNOWN_MEMBER);
    Cancellation cancellation = on.command();
    List<Lot> promised = promisedFor(on.account(), cancellation.bookingId());
    if (promised.isEmpty()) return on.refused(Refusal.UNKNOWN_BOOKING);

    Draft draft = on.draft();
    draft.take(promised);
    for (Lot lot : promised)
      draft.leg(AccountId.of(lot.issuer(), Bucket.PROMISED), lot.currency(), lot.amountMinor());
    return draft.post(new Origin.PromiseCancelled(cancellation.cause()), cancellation.source());
  }

  private static List<Lot> promisedFor(Account account, String bookingId) {
    List<Lot> promised = new ArrayList<>();
    for (Purse purse : account.purses())
      for (Lot lot : purse.lots()) {
        Promise promise = lot.promise();
        if (promise != null && promise.isOf(bookingId)) promised.add(lot);
      }
    return promised;
  }
}
