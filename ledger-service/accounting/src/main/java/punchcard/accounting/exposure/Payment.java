package punchcard.accounting.exposure;

import java.time.LocalDate;
import punchcard.accounting.money.Money;
import punchcard.kernel.PartnerId;

/// Money that has changed hands between a partner and the operator.
///
/// @param amount more than zero: the partner paid; less: it was paid
/// @param reference unique per partner, so that nothing is counted twice
public record Payment(PartnerId partner, Money amount, LocalDate on, String reference) {
  /// @throws IllegalArgumentException if nothing was paid, or nothing names it
  public Payment {
    if (amount.isZero()) throw new IllegalArgumentException("nothing was paid");
    if (reference.isBlank()) throw new IllegalArgumentException("a payment has a reference");
  }

  /// Its name, which is the same whenever it is proposed: `payment.grocer.R-2026-11`.
  public String id() {
    return "payment." + partner + "." + reference;
  }

  /// Whether both are the same payment, even if they say different things about it.
  public boolean isSameAs(Payment other) {
    return partner.equals(other.partner) && reference.equals(other.reference);
  }
}
