package punchcard.ledger;

import java.time.Instant;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.programme.SpendingControls.Beyond;
import punchcard.ledger.programme.SpendingControls.Control;

/// Which of a currency's limits a spending would pass.
///
/// @param passed in the order in which the currency's policy has them
record Limiting(List<Control> passed) {
  /// @param currency one that the programme has
  static Limiting of(Deciding<Request> on, Currency currency, long minor) {
    List<Control> limits = on.policy(currency).orElseThrow().spending().limits();
    Spendings before = on.account().spendings();
    Instant now = on.command().timing().recordedAt();
    return new Limiting(
        limits.stream().filter(it -> before.pass(it.limit(), currency, minor, now)).toList());
  }

  boolean passesAny() {
    return !passed.isEmpty();
  }

  /// Whether it cannot even wait for a person.
  boolean refuses() {
    return passed.stream().anyMatch(it -> it.beyond() == Beyond.REFUSE);
  }

  /// Whether a person has to look at it.
  boolean asksForReview() {
    return passesAny() && !refuses();
  }

  /// The first of the limits.
  SpendingLimit first() {
    return passed.getFirst().limit();
  }
}
