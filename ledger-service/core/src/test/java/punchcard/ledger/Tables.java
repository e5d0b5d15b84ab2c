package punchcard.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Reads a table as it stands in a test: a line of column names, then a line for each row.
final class Tables {
  private Tables() {}

  static Stream<Row> rows(String table) {
    List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
    List<String> columns = cells(lines.getFirst());
    return lines.stream().skip(1).map(line -> new Row(columns, cells(line)));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  record Row(List<String> columns, List<String> cells) {
    String text(String column) {
      return cells.get(columns.indexOf(column));
    }

    long number(String column) {
      return Long.parseLong(text(column));
    }

    LocalDate date(String column) {
      return LocalDate.parse(text(column));
    }
  }
}
