package punchcard.miner;

/// One row that a fold adds to a table: inserted, or added to the row of the same key.
///
/// @param <R> the table's kind of row
public record Row<R>(Table<R> table, R values) {
  /// Appends the row as one line of PostgreSQL's COPY text format.
  public void writeTo(StringBuilder lines) {
    String between = "";
    for (Column<R> column : table.columns()) {
      lines.append(between);
      column.write(values, lines);
      between = "\t";
    }
    lines.append('\n');
  }
}
