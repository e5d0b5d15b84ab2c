package punchcard.rules.engine;

import punchcard.avro.Position;
import punchcard.kernel.AgreementId;
import punchcard.rules.BookingOutcome;
import punchcard.rules.BudgetKey;
import punchcard.rules.Decision;
import punchcard.rules.Retold;

/// Lets all that is told pass.
class Unwatched implements Outcomes {
  /// Whom nobody asks.
  static final Unwatched OUTCOMES = new Unwatched();

  Unwatched() {}

  @Override
  public void inForce(AgreementId agreement, int version) {}

  @Override
  public void decided(Decision decision, Position at) {}

  @Override
  public void setAside() {}

  @Override
  public void passedOn() {}

  @Override
  public void booked(BookingOutcome outcome) {}

  @Override
  public void told() {}

  @Override
  public void replayed(ReplayOrder order) {}

  @Override
  public void budget(BudgetKey budget, Slice slice) {}

  @Override
  public void refused(Retold.Refused refusal, Position at) {}
}
