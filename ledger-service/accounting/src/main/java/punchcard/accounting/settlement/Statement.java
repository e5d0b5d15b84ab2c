package punchcard.accounting.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import punchcard.accounting.money.ExactMoney;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.terms.Party;
import punchcard.ledger.programme.TaxTreatment;

/// What somebody owes, or is owed, for a month: all positions, netted.
///
/// @param lines each rounded once
/// @param rounding what the rounded lines leave over of the exact sum, rounded; booked with them
public record Statement(
    Party party, YearMonth period, MoneyUnit money, List<Line> lines, Money rounding) {
  private static final int WHOLE = 1000;

  private record Taxed(TaxTreatment treatment, LocalDate date) {}

  public Statement {
    lines = List.copyOf(lines);
  }

  /// A partner's statement.
  static Statement of(Party party, YearMonth period, MoneyUnit money, List<Line> lines) {
    ExactMoney exact =
        lines.stream().map(Line::exact).reduce(ExactMoney.zero(money), ExactMoney::plus);
    Money rounding = exact.roundedHalfUp().minus(sum(lines, money));
    return new Statement(party, period, money, lines, rounding);
  }

  private static Money sum(List<Line> lines, MoneyUnit money) {
    return lines.stream().map(Line::amount).reduce(Money.zero(money), Money::plus);
  }

  /// More than zero: the party is owed it; less: it owes it.
  public Money total() {
    return sum(lines, money).plus(rounding);
  }

  /// The lines that take back what earlier ones said.
  public List<Line> creditNotes() {
    return lines.stream().filter(line -> line.key().creditNote()).toList();
  }

  /// By tax code, parties, rate and date.
  public List<TaxTotal> taxes() {
    Map<Taxed, List<Line>> taxed =
        lines.stream()
            .collect(Collectors.groupingBy(l -> new Taxed(l.key().tax(), l.key().taxDate())));
    return taxed.entrySet().stream()
        .map(e -> total(e.getKey(), sum(e.getValue(), money)))
        .sorted(
            Comparator.comparing((TaxTotal t) -> t.treatment().code())
                .thenComparing(TaxTotal::date)
                .thenComparing(t -> t.treatment().supplier())
                .thenComparing(t -> t.treatment().customer())
                .thenComparing(t -> t.treatment().ratePerMille()))
        .toList();
  }

  private static TaxTotal total(Taxed of, Money net) {
    Money tax = net.exact().partRoundedHalfUp(of.treatment().ratePerMille(), WHOLE);
    return new TaxTotal(of.treatment(), of.date(), net, tax);
  }
}
