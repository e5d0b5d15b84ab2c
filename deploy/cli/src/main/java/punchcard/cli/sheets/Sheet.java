package punchcard.cli.sheets;

import java.util.Arrays;
import java.util.List;

/// One table of a report.
///
/// @param name as a machine would call it
/// @param rows a cell for each column: a text, or a number
public record Sheet(String name, List<String> columns, List<List<Object>> rows) {
  /// @throws IllegalArgumentException if a row has not a cell for each column
  public Sheet {
    for (List<Object> row : rows)
      if (row.size() != columns.size())
        throw new IllegalArgumentException(name + ": " + row + " is not " + columns);
  }

  /// A table whose columns are named in one text.
  ///
  /// @param columns their names, apart by spaces
  public static Sheet of(String name, String columns, List<List<Object>> rows) {
    return new Sheet(name, Arrays.asList(columns.split(" ")), rows);
  }
}
