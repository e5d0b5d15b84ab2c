package punchcard.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.BudgetId;
import punchcard.avro.BudgetSlice;
import punchcard.avro.SliceWanted;
import punchcard.avro.SlicesGranted;
import punchcard.avro.SlicesRecalled;
import punchcard.rules.Granting;
import punchcard.rules.Granting.Answer;
import punchcard.rules.Granting.Answer.Granted;
import punchcard.rules.Granting.Answer.Recalled;
import punchcard.rules.Granting.Decided;
import punchcard.rules.Granting.Wanted;

/// Shares budgets out among the partitions of the log, in the order in which they ask.
public final class ShareBudgets {
  private final Store<Granting> grantings;

  /// @param grantings agreement, promotion and currency to how the budget is shared out
  public ShareBudgets(Store<Granting> grantings) {
    this.grantings = grantings;
  }

  /// Decides on what a partition wants.
  ///
  /// @param tell takes what is said to all partitions, if anything is: `SlicesGranted`,
  ///     `SlicesRecalled`
  public void decide(SliceWanted wanted, Consumer<SpecificRecord> tell) {
    String key = key(wanted.getBudget());
    Granting before = grantings.get(key);
    Decided decided = (before == null ? Granting.none() : before).decide(wanted(wanted));
    grantings.put(key, decided.after());
    if (decided.answer() != null) tell.accept(told(wanted.getBudget(), decided.answer()));
  }

  /// By which what is wanted and granted of a budget is kept together.
  public static String key(BudgetId budget) {
    return budget.getAgreementId() + "/" + budget.getPromotion() + "/" + budget.getCurrency();
  }

  private static Wanted wanted(SliceWanted wanted) {
    return new Wanted(
        wanted.getPosition().getPartition(),
        wanted.getPosition().getOffset(),
        wanted.getAgreementVersion(),
        wanted.getBudgetMinor(),
        wanted.getGivesBackMinor(),
        wanted.getLacksMinor(),
        wanted.getRecall());
  }

  private static SpecificRecord told(BudgetId budget, Answer answer) {
    return switch (answer) {
      case Recalled(int number) -> new SlicesRecalled(budget, number);
      case Granted(int number, var slices, long left, boolean isSpent) -> {
        List<BudgetSlice> told = new ArrayList<>(slices.size());
        slices.forEach((partition, minor) -> told.add(new BudgetSlice(partition, minor)));
        yield new SlicesGranted(budget, number, told, left, isSpent);
      }
    };
  }
}
