package punchcard.systemtests.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/// What the operators' command tells of the accounts, worked out from the journal.
public final class Books {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Punchcard punchcard;

  Books(Punchcard punchcard) {
    this.punchcard = punchcard;
  }

  /// The total of each party in a money, as in `-10.00 USD`.
  public Map<String, String> totals(YearMonth period, String money) {
    Map<String, String> totals = new TreeMap<>();
    for (JsonNode it : json("statements --format json --period " + period).required("statements")) {
      String total = it.required("total").asText();
      if (total.endsWith(" " + money)) totals.put(it.required("party").asText(), total);
    }
    return totals;
  }

  /// A partner's statement, as its digest is over it.
  public String statement(YearMonth period, String partner) {
    return told("statements --format text --sources --partner " + partner + " --period " + period);
  }

  /// A row of the liability's table of points, or of money: the one in whose column this stands.
  ///
  /// @throws AssertionError if there is none
  public JsonNode liability(YearMonth period, String table, String column, String value) {
    for (JsonNode row : json("liability --format json --period " + period).required(table))
      if (row.path(column).asText().equals(value)) return row;
    throw new AssertionError("no " + column + " " + value + " in " + table);
  }

  private JsonNode json(String words) {
    try {
      return MAPPER.readTree(told(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String told(String words) {
    Path file = Path.of("target", "told").toAbsolutePath();
    punchcard.command(words + " > " + file).expect(0, PATIENCE);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
