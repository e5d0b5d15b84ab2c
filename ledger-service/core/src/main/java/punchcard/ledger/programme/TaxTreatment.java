package punchcard.ledger.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import punchcard.ledger.journal.RedemptionTax;

/// How a line of a statement is taxed, as the parties' advisers have configured it.
///
/// @param supplier who supplies, as an invoice names it
/// @param customer who is supplied
/// @param code the tax code of their books
/// @param ratePerMille of the net amount
/// @param date which day counts
public record TaxTreatment(
    String supplier, String customer, String code, int ratePerMille, TaxDate date) {

  /// Which day is a line's tax point.
  public enum TaxDate {
    /// The day on which points were given or spent.
    DAY_OF_SUPPLY,
    /// The last day of the statement's period.
    END_OF_PERIOD
  }

  /// @throws IllegalArgumentException if a text is blank or has control characters, or the rate
  ///     is negative
  public TaxTreatment {
    requirePrintable(supplier);
    requirePrintable(customer);
    requirePrintable(code);
    if (ratePerMille < 0) throw new IllegalArgumentException("no rate: " + ratePerMille);
  }

  /// The tax of what is supplied on this day.
  public RedemptionTax on(LocalDate day) {
    return new RedemptionTax(supplier, customer, code, ratePerMille, pointFor(day));
  }

  /// The tax point of what is supplied on this day.
  public LocalDate pointFor(LocalDate day) {
    return switch (date) {
      case DAY_OF_SUPPLY -> day;
      case END_OF_PERIOD -> YearMonth.from(day).atEndOfMonth();
    };
  }

  private static void requirePrintable(String text) {
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl))
      throw new IllegalArgumentException("not a name or code: " + text);
  }
}
