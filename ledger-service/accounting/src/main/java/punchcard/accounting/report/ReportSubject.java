package punchcard.accounting.report;

import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.terms.Party;

/// What a month's report is about.
public sealed interface ReportSubject {
  /// What a party owes, or is owed, in one money.
  record Settling(Party party, MoneyUnit money) implements ReportSubject {
    @Override
    public String toString() {
      return text();
    }
  }

  /// What points oblige to, over all books.
  record Obligations() implements ReportSubject {
    @Override
    public String toString() {
      return text();
    }
  }

  /// Its name, unique in a month: `partner:gym/USD`, `operator/USD`, `liability`.
  default String text() {
    return switch (this) {
      case Settling(Party party, MoneyUnit money) -> party.text() + "/" + money;
      case Obligations() -> "liability";
    };
  }
}
