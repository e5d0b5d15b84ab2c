package punchcard.ledger.publishing;

import punchcard.accounting.decision.Objection;

/// It is not decided.
public final class DecisionRefused extends RuntimeException {
  private final Objection objection;

  DecisionRefused(Objection objection) {
    super("refused: " + objection);
    this.objection = objection;
  }

  public Objection objection() {
    return objection;
  }
}
