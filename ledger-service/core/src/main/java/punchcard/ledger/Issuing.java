package punchcard.ledger;

import org.jspecify.annotations.Nullable;
import punchcard.ledger.journal.Origin;

/// Gives points: a lot for each credit.
final class Issuing {
  private Issuing() {}

  static LedgerEvent decide(Deciding<Issue> on) {
    Issue issue = on.command();
    @Nullable LedgerEvent refusal = Crediting.refusal(on, issue.credits());
    if (refusal != null) return refusal;

    Draft draft = on.draft();
    Crediting.give(on, draft, issue.credits());
    return draft.post(new Origin.PointsIssued(issue.cause()), issue.source());
  }
}
