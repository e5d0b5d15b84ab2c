package punchcard.accounting.liability;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import punchcard.accounting.terms.Party;
import punchcard.accounting.terms.TermsBook;
import punchcard.ledger.programme.ExpectedRedemption;

/// What every book says about every portfolio at the end of a month.
record Books(SortedMap<Page, Figures> figures) {
  /// A portfolio in a book.
  record Page(Party party, Portfolio portfolio) {}

  static Books of(
      Map<PoolKey, Pool> pools,
      YearMonth end,
      TermsBook terms,
      Function<Portfolio, ExpectedRedemption> expected) {
    SortedMap<Page, ExactFigures> exact =
        new TreeMap<>(Comparator.comparing(Page::party).thenComparing(Page::portfolio));
    pools.forEach(
        (key, pool) -> {
          Portfolio portfolio = key.portfolio();
          ExpectedRedemption rate = expected.apply(portfolio);
          boolean left = terms.isSettledAt(portfolio.issuer(), end);
          Party issuer = Party.of(portfolio.issuer());
          add(exact, issuer, portfolio, ExactFigures.ofIssuer(key, pool, rate, left));
          add(exact, Party.operator(), portfolio, ExactFigures.ofOperator(pool, rate, left));
        });
    SortedMap<Page, Figures> rounded = new TreeMap<>(exact.comparator());
    exact.forEach((page, figures) -> rounded.put(page, figures.rounded()));
    return new Books(rounded);
  }

  private static void add(
      Map<Page, ExactFigures> to, Party party, Portfolio portfolio, ExactFigures more) {
    to.merge(new Page(party, portfolio), more, ExactFigures::plus);
  }

  Figures of(Page page) {
    return figures.getOrDefault(page, Figures.zero(page.portfolio().money()));
  }
}
