package punchcard.rules.year;

import java.util.List;
import punchcard.rules.year.Journey.Basket;
import punchcard.rules.year.Journey.Line;

/// Which baskets come back, eight days later: one in twenty, every second of them whole, of the
/// others the first line.
final class Returns {
  static final int DAYS_LATER = 8;
  private static final int ONE_IN = 20;

  private Returns() {}

  static boolean comesBack(Basket basket) {
    return basket.number() % ONE_IN == 7 && !linesThatComeBack(basket).isEmpty();
  }

  static List<Line> linesThatComeBack(Basket basket) {
    boolean isWhole = basket.number() % (2 * ONE_IN) == 7;
    List<Line> lines = isWhole ? basket.lines() : basket.lines().subList(0, 1);
    return lines.stream().anyMatch(line -> line.cents() > 0) ? lines : List.of();
  }

  /// What the household keeps.
  static List<Line> kept(Basket basket) {
    if (!comesBack(basket)) return basket.lines();
    return basket.lines().subList(linesThatComeBack(basket).size(), basket.lines().size());
  }
}
