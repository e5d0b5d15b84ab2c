package punchcard.rules.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/// The Complete Journey: what households bought at a grocer's in 2017, and which campaigns they
/// were sent.
record Journey(List<Basket> baskets, List<Campaign> campaigns) {

  /// @param number from zero, by time
  /// @param boughtAt the till's local time
  record Basket(int number, String household, String id, LocalDateTime boughtAt, List<Line> lines) {
    long cents() {
      return lines.stream().mapToLong(Line::cents).sum();
    }
  }

  record Line(String department, long cents) {}

  record Campaign(String id, LocalDate from, LocalDate until, Set<String> households) {}

  static Journey read() {
    return new Journey(readBaskets(), readCampaigns());
  }

  /// What half of the households bought.
  Journey ofEverySecondHousehold() {
    return new Journey(
        baskets.stream().filter(it -> Integer.parseInt(it.household()) % 2 == 0).toList(),
        campaigns);
  }

  private static List<Basket> readBaskets() {
    Map<String, Basket> baskets = new LinkedHashMap<>();
    for (String[] row : rows("basket_lines.csv.gz")) {
      Basket basket =
          baskets.computeIfAbsent(
              row[1] + "-" + row[2],
              id ->
                  new Basket(
                      baskets.size(), row[1], id, LocalDateTime.parse(row[0]), new ArrayList<>()));
      basket.lines().add(new Line(row[4], Long.parseLong(row[6])));
    }
    return List.copyOf(baskets.values());
  }

  private static List<Campaign> readCampaigns() {
    Map<String, Campaign> campaigns = new LinkedHashMap<>();
    for (String[] row : rows("campaign_descriptions.csv.gz"))
      campaigns.put(
          row[0],
          new Campaign(row[0], LocalDate.parse(row[2]), LocalDate.parse(row[3]), new TreeSet<>()));
    for (String[] row : rows("campaigns.csv.gz"))
      Objects.requireNonNull(campaigns.get(row[0])).households().add(row[1]);
    return List.copyOf(campaigns.values());
  }

  private static List<String[]> rows(String file) {
    try (var data = Journey.class.getResourceAsStream("/complete-journey/" + file);
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Objects.requireNonNull(data, file)), UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
