package punchcard.accounting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the tables in which scenarios are written: a row a line, cells between bars, the first
/// row naming the columns.
public final class Tables {
  private Tables() {}

  /// A row of a table.
  public record Row(List<String> columns, List<String> cells) {
    public String text(String column) {
      int index = columns.indexOf(column);
      if (index < 0) throw new IllegalArgumentException("no column " + column + " in " + columns);
      return cells.get(index);
    }

    public long number(String column) {
      return Long.parseLong(text(column).replace(",", ""));
    }
  }

  public static List<Row> rows(String table) {
    List<List<String>> lines = table.lines().filter(l -> !l.isBlank()).map(Tables::cells).toList();
    return lines.stream().skip(1).map(cells -> new Row(lines.getFirst(), cells)).toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  /// The same table, with its cells aligned no matter how.
  public static String normal(String table) {
    return table
        .lines()
        .filter(l -> !l.isBlank())
        .map(l -> String.join(" | ", cells(l)))
        .collect(Collectors.joining("\n"));
  }

  /// A table of these rows.
  public static String table(String head, List<String> rows) {
    List<String> all = new ArrayList<>();
    all.add(head);
    all.addAll(rows);
    return normal(String.join("\n", all));
  }
}
