package punchcard.local.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Reads the real data and what the demo wrote down beside the stack's state.
final class DataFiles {
  private static final String BASKETS = "/complete-journey/basket_lines.csv.gz";

  private final Path folder;

  /// @param state the stack's state folder
  DataFiles(Path state) {
    this.folder = state.resolve("demo");
  }

  /// What happened: the purchases of as many households as were published, and the visits.
  Happened happened() throws IOException {
    int weeks = number("shift-weeks");
    return new Happened(purchases(weeks, number("households")), visits(weeks), bookings());
  }

  private int number(String file) throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve(file)).strip());
  }

  private static List<Purchase> purchases(int weeks, int households) throws IOException {
    Map<String, Purchase> purchases = new LinkedHashMap<>();
    Set<String> taken = new LinkedHashSet<>();
    for (String[] row : baskets()) {
      String household = row[1];
      if (!taken.contains(household) && taken.size() == households) continue;
      taken.add(household);
      String eventId = "basket-" + household + "-" + row[2];
      Map<String, Long> line = Map.of(row[4], Long.parseLong(row[6]));
      var purchase = new Purchase(household, eventId, moved(row[0], weeks), line);
      purchases.merge(eventId, purchase, DataFiles::together);
    }
    return List.copyOf(purchases.values());
  }

  private static List<String[]> baskets() throws IOException {
    InputStream data = Objects.requireNonNull(DataFiles.class.getResourceAsStream(BASKETS));
    try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(data), UTF_8))) {
      return rows(lines.lines().skip(1));
    }
  }

  private static Purchase together(Purchase one, Purchase other) {
    Map<String, Long> cents = new HashMap<>(one.centsIn());
    other.centsIn().forEach((department, more) -> cents.merge(department, more, Long::sum));
    return new Purchase(one.household(), one.eventId(), one.at(), cents);
  }

  private List<Visit> visits(int weeks) throws IOException {
    List<Visit> visits = new ArrayList<>();
    for (String[] row : file("gym-visits.csv", 1))
      visits.add(new Visit(row[0], row[2], moved(row[3], weeks)));
    return visits;
  }

  private List<Booking> bookings() throws IOException {
    List<Booking> bookings = new ArrayList<>();
    for (String[] row : file("gym-bookings.csv", 1))
      bookings.add(
          new Booking(row[0], row[1], Long.parseLong(row[2]), Long.parseLong(row[3]), row[4]));
    return bookings;
  }

  /// All else that the demo asked for, with the answers.
  List<Deed> deeds() throws IOException {
    Map<String, String> answers = new HashMap<>();
    for (String[] row : file("deeds-answered.csv", 0)) answers.put(row[0], row[1]);
    List<Deed> deeds = new ArrayList<>();
    for (String[] row : file("deeds-planned.csv", 0))
      deeds.add(
          new Deed(
              row[0],
              row[1],
              row[2],
              row[3],
              row[4],
              Long.parseLong(row[5]),
              row[6],
              answers.getOrDefault(row[0], "")));
    return deeds;
  }

  /// The redemptions that the demo asked for, with their answers.
  List<Asked> asked() throws IOException {
    Map<String, String[]> answers = new HashMap<>();
    for (String[] row : file("redemptions-answered.csv", 0)) answers.put(row[0], row);
    List<Asked> asked = new ArrayList<>();
    for (String[] row : file("redemptions-planned.csv", 0)) {
      String[] answer = answers.getOrDefault(row[0], new String[] {row[0], "", ""});
      asked.add(new Asked(row[0], row[2], row[3], Long.parseLong(row[4]), answer[1], answer[2]));
    }
    return asked;
  }

  private List<String[]> file(String name, int header) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) return List.of();
    try (Stream<String> lines = Files.lines(file)) {
      return rows(lines.skip(header));
    }
  }

  private static List<String[]> rows(Stream<String> lines) {
    return lines.map(line -> line.split(",", -1)).toList();
  }

  private static Instant moved(String local, int weeks) {
    return LocalDateTime.parse(local).plusWeeks(weeks).atZone(Programme.ZONE).toInstant();
  }
}
