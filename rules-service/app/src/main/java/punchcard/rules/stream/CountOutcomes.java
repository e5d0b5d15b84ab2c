package punchcard.rules.stream;

import punchcard.avro.Position;
import punchcard.kernel.AgreementId;
import punchcard.rules.BookingOutcome;
import punchcard.rules.BudgetKey;
import punchcard.rules.Decision;
import punchcard.rules.Retold;
import punchcard.rules.engine.Outcomes;
import punchcard.rules.engine.ReplayOrder;
import punchcard.rules.engine.Slice;

/// Counts what becomes of one partition's events, and knows which versions are in force there.
record CountOutcomes(int partition, VersionsHere versions, EarningMetrics metrics)
    implements Outcomes {
  @Override
  public void inForce(AgreementId agreement, int version) {
    versions.set(partition, agreement, version);
  }

  @Override
  public void decided(Decision decision, Position at) {
    metrics.count(decision, at);
  }

  @Override
  public void setAside() {
    metrics.countSetAside();
  }

  @Override
  public void passedOn() {
    metrics.countPassedOn();
  }

  @Override
  public void booked(BookingOutcome outcome) {
    metrics.bookings().count(outcome);
  }

  @Override
  public void told() {
    metrics.histories().countTold();
  }

  @Override
  public void replayed(ReplayOrder order) {
    metrics.histories().replayed(order, partition);
  }

  @Override
  public void budget(BudgetKey budget, Slice slice) {
    metrics.budgets().changed(budget, partition, slice);
  }

  @Override
  public void refused(Retold.Refused refusal, Position at) {
    metrics.histories().count(refusal, at);
  }
}
