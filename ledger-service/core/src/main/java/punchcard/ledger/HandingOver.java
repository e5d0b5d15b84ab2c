package punchcard.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.LotId;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.journal.Origin;

/// Hands over what is free of a member's points and debts: what came by a merge that is undone goes
/// back, and all that a merged member has goes to the other. What is held or pending is not free;
/// it is handed over when it is.
final class HandingOver {
  private HandingOver() {}

  /// To whom, and by which merges it is with that one then.
  private record Way(MemberId to, MergeId merge, boolean undoing, List<MergeId> merges) {}

  /// The next entry: what came by the same merges, and either lots, which the other may have too
  /// many of to count, or debts.
  static Optional<LedgerEvent.Posted> next(Standing standing) {
    Ties ties = standing.account().ties();
    return back(standing, ties).or(() -> on(standing, ties));
  }

  private static Optional<LedgerEvent.Posted> back(Standing standing, Ties ties) {
    for (Separated separated : ties.separated()) {
      Optional<LotId> first =
          firstFree(standing, id -> ties.mergesOf(id).contains(separated.merge()));
      if (first.isEmpty()) continue;
      List<MergeId> merges = ties.mergesOf(first.get());
      List<MergeId> before = merges.subList(0, merges.indexOf(separated.merge()));
      Way way = new Way(separated.from(), separated.merge(), true, before);
      return Optional.of(post(standing, way, id -> ties.mergesOf(id).equals(merges)));
    }
    return Optional.empty();
  }

  private static Optional<LedgerEvent.Posted> on(Standing standing, Ties ties) {
    if (!(ties.status() instanceof Status.Merged(MergeId merge, MemberId into, boolean halted))
        || halted) return Optional.empty();
    return firstFree(standing, _ -> true)
        .map(
            first -> {
              List<MergeId> came = ties.mergesOf(first);
              List<MergeId> merges = new ArrayList<>(came);
              merges.add(merge);
              Way way = new Way(into, merge, false, merges);
              return post(standing, way, id -> ties.mergesOf(id).equals(came));
            });
  }

  private static Optional<LotId> firstFree(Standing standing, Predicate<LotId> wanted) {
    Optional<LotId> lot = lots(standing, wanted).stream().map(Lot::id).findFirst();
    return lot.or(() -> debts(standing, wanted).stream().map(Debt::id).findFirst());
  }

  private static LedgerEvent.Posted post(Standing standing, Way way, Predicate<LotId> wanted) {
    Draft draft = standing.draft();
    AccountId clearing = AccountId.ofProgram(Bucket.CLEARING);
    List<Lot> lots = lots(standing, wanted);
    draft.take(lots);
    for (Lot lot : lots) draft.leg(clearing, lot.currency(), lot.amountMinor());
    List<Debt> debts = lots.isEmpty() ? debts(standing, wanted) : List.of();
    for (Debt debt : debts) {
      draft.cancel(debt);
      draft.leg(clearing, debt.currency(), -debt.amountMinor());
    }
    return draft.post(
        new Origin.PointsHandedOver(
            standing.envelope().member() + "-" + standing.account().nextSequence(),
            way.to(),
            way.merge(),
            way.undoing(),
            way.merges()));
  }

  private static List<Lot> lots(Standing standing, Predicate<LotId> wanted) {
    List<Lot> free = new ArrayList<>();
    for (Purse purse : standing.account().purses())
      for (Lot lot : purse.lots()) if (!lot.isPending() && wanted.test(lot.id())) free.add(lot);
    return free;
  }

  private static List<Debt> debts(Standing standing, Predicate<LotId> wanted) {
    List<Debt> debts = new ArrayList<>();
    for (Purse purse : standing.account().purses())
      for (Debt debt : purse.debts()) if (wanted.test(debt.id())) debts.add(debt);
    return debts;
  }
}
