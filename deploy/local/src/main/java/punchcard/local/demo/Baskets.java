package punchcard.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// The real purchases of The Complete Journey, in the order in which they happened.
///
/// @param all every basket, by time
record Baskets(List<Basket> all) {
  private static final String DATA = "/complete-journey/basket_lines.csv.gz";

  Baskets {
    all = List.copyOf(all);
  }

  /// Reads the data that comes with the demo.
  static Baskets read() {
    try (BufferedReader lines = open()) {
      Map<String, Basket> baskets = new LinkedHashMap<>();
      lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> add(row, baskets));
      return new Baskets(List.copyOf(baskets.values()));
    } catch (IOException e) {
      throw new UncheckedIOException(DATA, e);
    }
  }

  private static BufferedReader open() throws IOException {
    InputStream data = Objects.requireNonNull(Baskets.class.getResourceAsStream(DATA), DATA);
    return new BufferedReader(new InputStreamReader(new GZIPInputStream(data), UTF_8));
  }

  /// A row is occurred_at, household_id, basket_id, store_id, department, quantity, sales_cents,
  /// retail_discount_cents, coupon_discount_cents.
  private static void add(String[] row, Map<String, Basket> baskets) {
    long discount = Long.parseLong(row[7]) + Long.parseLong(row[8]);
    var line = new BasketLine(row[4], Integer.parseInt(row[5]), Long.parseLong(row[6]), discount);
    var basket = new Basket(row[1], row[2], row[3], LocalDateTime.parse(row[0]), List.of(line));
    baskets.merge(row[1] + "-" + row[2], basket, Baskets::together);
  }

  private static Basket together(Basket first, Basket next) {
    List<BasketLine> lines = new ArrayList<>(first.lines());
    lines.addAll(next.lines());
    return new Basket(first.household(), first.basketId(), first.store(), first.boughtAt(), lines);
  }

  /// The first purchase of each household, by time.
  List<Basket> firstOfEachHousehold() {
    Set<String> seen = new HashSet<>();
    return all.stream().filter(basket -> seen.add(basket.household())).toList();
  }

  /// The households, in the order of their first purchases.
  List<String> households() {
    return firstOfEachHousehold().stream().map(Basket::household).toList();
  }

  /// Only what these households bought.
  Baskets of(Set<String> households) {
    return new Baskets(all.stream().filter(b -> households.contains(b.household())).toList());
  }

  LocalDate firstDay() {
    return all.getFirst().boughtAt().toLocalDate();
  }

  LocalDate lastDay() {
    return all.getLast().boughtAt().toLocalDate();
  }
}
