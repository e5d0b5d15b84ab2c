package punchcard.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which cell of a row is what, by the first line of a file of balances.
final class BalanceHeading {
  /// What a file of refused rows has in front: put right, it can be imported as it is.
  private static final Set<String> IGNORED = Set.of("line", "reason");

  private final int cells;
  private final Map<BalanceColumn, Integer> positions = new EnumMap<>(BalanceColumn.class);

  /// @throws IllegalArgumentException if a column is missing, unknown or there twice
  BalanceHeading(List<String> titles) {
    this.cells = titles.size();
    for (int i = 0; i < cells; i++) if (!IGNORED.contains(titles.get(i))) place(titles.get(i), i);
    String missing =
        Arrays.stream(BalanceColumn.values())
            .filter(column -> column.isRequired() && !positions.containsKey(column))
            .map(BalanceColumn::title)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty())
      throw new IllegalArgumentException("The heading lacks " + missing + ".");
  }

  private void place(String title, int at) {
    BalanceColumn column =
        BalanceColumn.of(title)
            .orElseThrow(
                () -> new IllegalArgumentException("The heading has an unknown '" + title + "'."));
    if (positions.put(column, at) != null)
      throw new IllegalArgumentException("The heading has '" + title + "' twice.");
  }

  /// The row's cell in this column; empty if the file has no such column.
  ///
  /// @throws BadRow if the row has not as many cells as the heading
  String cell(List<String> row, BalanceColumn column) {
    if (row.size() != cells)
      throw new BadRow("it has %d cells, the heading %d".formatted(row.size(), cells));
    Integer position = positions.get(column);
    return position == null ? "" : row.get(position);
  }
}
