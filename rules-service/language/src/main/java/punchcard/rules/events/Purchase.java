package punchcard.rules.events;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;

/// What is left of a purchase while returns are taken off it.
record Purchase(SpendRecorded spend) {
  static Purchase of(SpendRecorded spend) {
    return new Purchase(spend);
  }

  boolean isNothing() {
    return spend.getAmountMinor() == 0;
  }

  /// Whether no more is returned than is there, as a whole and of each category that the return
  /// names.
  boolean covers(SpendReturned returned) {
    if (returned.getAmountMinor() < 0 || returned.getAmountMinor() > spend.getAmountMinor())
      return false;
    Map<String, Long> there = byCategory(spend.getLines());
    return byCategory(returned.getLines()).entrySet().stream()
        .allMatch(line -> line.getValue() <= there.getOrDefault(line.getKey(), 0L));
  }

  /// What a return does not tell, as taxes and discounts, and the lines if it names none, is left
  /// in the proportion of the money, rounded down.
  Purchase without(SpendReturned returned) {
    long before = spend.getAmountMinor();
    long left = before - returned.getAmountMinor();
    return new Purchase(
        SpendRecorded.newBuilder(spend)
            .setAmountMinor(left)
            .setTaxMinor(part(spend.getTaxMinor(), left, before))
            .setDiscountMinor(part(spend.getDiscountMinor(), left, before))
            .setPaidWithPointsMinor(part(spend.getPaidWithPointsMinor(), left, before))
            .setLines(
                returned.getLines().isEmpty()
                    ? inProportion(left, before)
                    : without(returned.getLines()))
            .build());
  }

  private List<SpendLine> inProportion(long left, long before) {
    List<SpendLine> lines = new ArrayList<>();
    for (SpendLine line : spend.getLines())
      lines.add(
          new SpendLine(
              line.getCategory(), line.getQuantity(), part(line.getAmountMinor(), left, before)));
    return lines;
  }

  /// The first lines of a category go first; one of which nothing is left is not there any more.
  private List<SpendLine> without(List<SpendLine> returned) {
    Map<String, Long> open = byCategory(returned);
    Map<String, Integer> quantities = new HashMap<>();
    for (SpendLine line : returned)
      quantities.merge(line.getCategory(), line.getQuantity(), Integer::sum);
    List<SpendLine> lines = new ArrayList<>();
    for (SpendLine line : spend.getLines()) {
      String category = line.getCategory();
      long minor = Math.min(open.getOrDefault(category, 0L), line.getAmountMinor());
      int quantity = Math.min(quantities.getOrDefault(category, 0), line.getQuantity());
      open.merge(category, -minor, Long::sum);
      quantities.merge(category, -quantity, Integer::sum);
      if (minor < line.getAmountMinor())
        lines.add(
            new SpendLine(category, line.getQuantity() - quantity, line.getAmountMinor() - minor));
    }
    return lines;
  }

  private static Map<String, Long> byCategory(List<SpendLine> lines) {
    Map<String, Long> sums = new HashMap<>();
    for (SpendLine line : lines) sums.merge(line.getCategory(), line.getAmountMinor(), Long::sum);
    return sums;
  }

  private static long part(long whole, long left, long before) {
    if (before == 0) return 0;
    return BigInteger.valueOf(whole)
        .multiply(BigInteger.valueOf(left))
        .divide(BigInteger.valueOf(before))
        .longValueExact();
  }
}
