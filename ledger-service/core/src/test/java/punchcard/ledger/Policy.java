package punchcard.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.journal.SpendingLimit.Measure;
import punchcard.ledger.programme.CurrencyPolicy;
import punchcard.ledger.programme.Expiry;
import punchcard.ledger.programme.NegativeBalance;
import punchcard.ledger.programme.Rate;
import punchcard.ledger.programme.SpendingControls;
import punchcard.ledger.programme.SpendingControls.Beyond;
import punchcard.ledger.programme.SpendingControls.Control;

/// What a currency is, as a sentence: `currency("POINTS").lasting(new Expiry.Rolling(12))`. Unsaid:
/// nothing expires or is owed, and members may send it to each other.
final class Policy {
  private final Currency currency;
  private final List<Rate> rates = new ArrayList<>();
  private Expiry expiry = new Expiry.Never();
  private NegativeBalance negative = NegativeBalance.NEVER;
  private int version = 1;
  private int graceDays;
  private @Nullable Long approvalAbove;
  private boolean transferable = true;
  private SpendingControls spending = SpendingControls.NONE;

  private Policy(String code) {
    currency = new Currency(code);
  }

  static Policy currency(String code) {
    return new Policy(code);
  }

  Policy version(int number) {
    version = number;
    return this;
  }

  Policy lasting(Expiry how) {
    expiry = how;
    return this;
  }

  Policy negative(NegativeBalance how) {
    negative = how;
    return this;
  }

  Policy grace(int days) {
    graceDays = days;
    return this;
  }

  Policy approvalAbove(long minor) {
    approvalAbove = minor;
    return this;
  }

  Policy notTransferable() {
    transferable = false;
    return this;
  }

  /// So much of it becomes so much of the other.
  Policy convertible(long from, long into, String to) {
    rates.add(new Rate(new Currency(to), from, into));
    return this;
  }

  Policy spending(SpendingControls how) {
    spending = how;
    return this;
  }

  /// At most so many minor units within so many minutes, and no more without a person's word.
  Policy reviewingMoreThan(long minor, int withinMinutes) {
    return limiting(new SpendingLimit(Measure.AMOUNT, minor, withinMinutes), Beyond.REVIEW);
  }

  /// At most so many minor units within so many minutes.
  Policy refusingMoreThan(long minor, int withinMinutes) {
    return limiting(new SpendingLimit(Measure.AMOUNT, minor, withinMinutes), Beyond.REFUSE);
  }

  /// At most so many spendings within so many minutes.
  Policy refusingMoreOftenThan(long count, int withinMinutes) {
    return limiting(new SpendingLimit(Measure.COUNT, count, withinMinutes), Beyond.REFUSE);
  }

  private Policy limiting(SpendingLimit limit, Beyond beyond) {
    List<Control> limits = new ArrayList<>(spending.limits());
    limits.add(new Control(limit, beyond));
    return spending(new SpendingControls(limits, spending.reviewHours()));
  }

  CurrencyPolicy build() {
    return new CurrencyPolicy(
        currency,
        version,
        0,
        expiry,
        negative,
        graceDays,
        approvalAbove,
        transferable,
        List.copyOf(rates),
        spending);
  }
}
