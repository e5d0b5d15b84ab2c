package punchcard.rules.engine;

import java.util.List;
import punchcard.rules.Completing;
import punchcard.rules.Credit;
import punchcard.rules.Promise.OfPromotion;
import punchcard.rules.Promised;
import punchcard.rules.PromotionRun;
import punchcard.rules.Tally;

/// Tells what the ledger has of credits: what a promotion has promised may be the member's by now,
/// or void.
public final class PostedCredits {
  private final Members members;
  private final ReadOnlyStore<CausedBy> promised;

  /// @param promised of promotions: see {@link Promises}
  public PostedCredits(Members members, ReadOnlyStore<CausedBy> promised) {
    this.members = members;
    this.promised = promised;
  }

  /// As of all that is decided.
  ///
  /// @param credits as they were decided
  public List<Credit> of(String member, List<Credit> credits) {
    if (credits.stream().noneMatch(credit -> credit.promise() instanceof OfPromotion))
      return credits;
    Tally tally = members.tally(member);
    return Promised.posted(credits, run -> of(run, member, tally));
  }

  /// Of all that a run of a promotion has promised.
  ///
  /// @param tally what is counted of the member
  Promised of(PromotionRun run, String member, Tally tally) {
    if (Completing.isComplete(run, tally)) return Promised.KEPT;
    return promised.get(Promises.voidKey(run, member)) == null ? Promised.WAITING : Promised.VOID;
  }
}
