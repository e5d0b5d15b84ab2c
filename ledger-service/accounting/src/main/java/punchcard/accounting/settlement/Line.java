package punchcard.accounting.settlement;

import java.util.List;
import punchcard.accounting.money.ExactMoney;
import punchcard.accounting.money.Money;
import punchcard.accounting.terms.Party;

/// One line of a statement: so many points at one price, rounded once.
///
/// @param counterparty who owes it, or to whom it is owed
/// @param exact before it was rounded; more than zero: whose statement it is gets it
/// @param amount the same, rounded half up
/// @param sources every entry that it comes from, in a fixed order
public record Line(
    Party counterparty,
    LineKey key,
    long points,
    ExactMoney exact,
    Money amount,
    List<Source> sources) {

  public Line {
    sources = List.copyOf(sources);
  }

  /// In the partner's statement.
  static Line of(LineKey key, List<Source> sources) {
    long points = sources.stream().mapToLong(Source::points).reduce(0, Math::addExact);
    ExactMoney exact = key.priceOf(points);
    List<Source> sorted = sources.stream().sorted().toList();
    return new Line(Party.operator(), key, points, exact, exact.roundedHalfUp(), sorted);
  }

  /// The same in the operator's statement.
  Line mirrored() {
    return new Line(
        Party.of(key.partner()), key, points, exact.negated(), amount.negated(), sources);
  }
}
