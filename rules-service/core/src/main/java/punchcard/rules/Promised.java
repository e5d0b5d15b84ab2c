package punchcard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import punchcard.rules.Promise.OfPromotion;

/// What the ledger has of the points that a run of a promotion has promised to a member.
public enum Promised {
  /// They wait.
  WAITING,
  /// They are the member's: the promotion is completed.
  KEPT,
  /// Nothing: the promotion was over before it was completed. If what comes late completes it,
  /// they are the member's after all.
  VOID;

  /// Credits as the ledger has them, or should have them.
  ///
  /// @param credits as they were decided
  /// @param runs what the ledger has of each run
  public static List<Credit> posted(List<Credit> credits, Function<PromotionRun, Promised> runs) {
    List<Credit> posted = new ArrayList<>(credits.size());
    for (Credit credit : credits)
      if (credit.promise() instanceof OfPromotion(PromotionRun run))
        switch (runs.apply(run)) {
          case WAITING -> posted.add(credit);
          case KEPT -> posted.add(credit.kept());
          case VOID -> {}
        }
      else posted.add(credit);
    return posted;
  }
}
