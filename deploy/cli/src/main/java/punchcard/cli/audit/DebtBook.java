package punchcard.cli.audit;

import java.util.ArrayList;
import java.util.List;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.LotId;

/// What is left of a member's debts.
final class DebtBook {
  private List<Debt> debts = List.of();

  void follow(Subject subject) {
    int index = 0;
    for (Debt debt : subject.moved().owed()) owe(subject, debt, index++);
    for (Debt debt : subject.moved().repaid()) repay(subject, debt);
  }

  private void owe(Subject subject, Debt debt, int index) {
    LotId id = new LotId(subject.sequence(), index);
    if (!debt.id().equals(id))
      subject.fault(Proof.LOTS, "It makes debt " + debt.id() + ", which is to be " + id + ".");
    if (debts.isEmpty()) debts = new ArrayList<>(1);
    debts.add(debt);
  }

  private void repay(Subject subject, Debt repaid) {
    for (int i = 0; i < debts.size(); i++)
      if (debts.get(i).id().equals(repaid.id()) && debts.get(i).bearer().equals(repaid.bearer())) {
        repay(subject, i, repaid);
        return;
      }
    subject.fault(Proof.LOTS, "It repays debt " + repaid.id() + ", which the member does not owe.");
  }

  private void repay(Subject subject, int i, Debt repaid) {
    long left = debts.get(i).amountMinor() - repaid.amountMinor();
    if (left < 0)
      subject.fault(
          Proof.LOTS,
          "It repays %,d of debt %s, of which %,d are left."
              .formatted(repaid.amountMinor(), repaid.id(), debts.get(i).amountMinor()));
    if (left > 0) debts.set(i, debts.get(i).part(left));
    else debts.remove(i);
  }
}
