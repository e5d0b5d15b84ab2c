package punchcard.rules.engine;

import punchcard.avro.Position;
import punchcard.kernel.AgreementId;
import punchcard.rules.BookingOutcome;
import punchcard.rules.BudgetKey;
import punchcard.rules.Decision;
import punchcard.rules.Retold;

/// Is told what became of what came, so that somebody can count it and look into it.
public interface Outcomes {
  /// From here on this version decides.
  void inForce(AgreementId agreement, int version);

  /// An event was decided, or set aside because a rule fails on it.
  void decided(Decision decision, Position at);

  /// A late event was set aside for another reason than that a rule fails on it.
  void setAside();

  /// An opening balance, on which no rule decides.
  void passedOn();

  /// What a step of a booking means for the points that it has promised.
  void booked(BookingOutcome outcome);

  /// A member's history was told again.
  void told();

  /// A replay has told all the histories again that it concerns.
  void replayed(ReplayOrder order);

  /// What the partition has of a budget, by now.
  void budget(BudgetKey budget, Slice slice);

  /// What would change a member's past was set aside.
  void refused(Retold.Refused refusal, Position at);
}
