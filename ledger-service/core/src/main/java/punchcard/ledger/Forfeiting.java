package punchcard.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Asker;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.IdempotencyKey;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Origin;

/// Takes all that an erased member has: what can be spent goes where expired points go, what is
/// promised is void, and what is owed is written off, since its bearer bears it already.
final class Forfeiting {
  /// Who releases the holds of a member that is erased.
  private static final String ERASURE = "erasure";

  private Forfeiting() {}

  static LedgerEvent decide(Deciding<Forfeiture> on) {
    Forfeiture asked = on.command();
    Account account = on.account();
    String last = account.isNew() ? "" : account.lastHash().toString();
    return forfeit(
        on.standing(),
        new Origin.PointsForfeited(asked.order(), asked.shown(), asked.shown().equals(last)),
        asked.source());
  }

  /// What an erased member still has, or has come to since: holds are released, so that they repay
  /// what is owed, and then lost.
  static Optional<LedgerEvent.Posted> next(Standing standing) {
    Account account = standing.account();
    for (Hold hold : account.pledges().holds()) return Optional.of(release(standing, hold));
    boolean hasNothing =
        account.purses().stream().allMatch(it -> it.lots().isEmpty() && it.debts().isEmpty());
    return hasNothing
        ? Optional.empty()
        : Optional.of(forfeit(standing, new Origin.PointsForfeited(null, "", false), null));
  }

  private static LedgerEvent.Posted release(Standing standing, Hold hold) {
    Asker asker = new Asker(ERASURE, new IdempotencyKey("hold-" + hold.number()));
    return Holding.giveBack(standing, hold, asker);
  }

  private static LedgerEvent.Posted forfeit(
      Standing standing, Origin.PointsForfeited origin, @Nullable Source source) {
    Draft draft = standing.draft();
    for (Purse purse : standing.account().purses()) {
      draft.take(purse.lots());
      for (Lot lot : purse.lots()) draft.leg(whereTo(lot), lot.currency(), lot.amountMinor());
    }
    for (Debt debt : debts(standing.account())) {
      draft.cancel(debt);
      draft.leg(
          AccountId.of(debt.bearer(), Bucket.UNCOLLECTED), debt.currency(), -debt.amountMinor());
    }
    return draft.post(origin, source);
  }

  private static AccountId whereTo(Lot lot) {
    return lot.isPending()
        ? AccountId.of(lot.issuer(), Bucket.PROMISED)
        : AccountId.ofProgram(Bucket.EXPIRED);
  }

  /// As long as anything is held, it may repay them.
  private static List<Debt> debts(Account account) {
    List<Debt> debts = new ArrayList<>();
    if (account.pledges().holds().isEmpty())
      for (Purse purse : account.purses()) debts.addAll(purse.debts());
    return debts;
  }
}
