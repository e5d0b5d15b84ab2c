package punchcard.miner;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A table that a miner keeps: appended to, or summed up by key.
///
/// @param name unique among all miners
/// @param columns in order
/// @param key names of the columns that make its primary key
/// @param indexes further indexes, each a list of column names
/// @param summed whether a row whose key is there is added to it, column by column
/// @param <R> the record that one row is made from
public record Table<R>(
    String name,
    List<Column<R>> columns,
    List<String> key,
    List<List<String>> indexes,
    boolean summed) {

  /// A table where every row of the fold is a row.
  public static <R> Builder<R> appended(String name) {
    return new Builder<>(name, false);
  }

  /// A table where rows of one key become one row, whose other columns are sums.
  public static <R> Builder<R> summed(String name) {
    return new Builder<>(name, true);
  }

  /// A row of this table.
  public Row<R> row(R values) {
    return new Row<>(this, values);
  }

  /// The column names, separated by commas.
  public String columnList() {
    return columns.stream().map(Column::name).collect(joining(", "));
  }

  /// The statements that create it in a database schema.
  public List<String> definition(String schema) {
    List<String> statements = new ArrayList<>();
    String of = columns.stream().map(Column::definition).collect(joining(", "));
    // Sums are updated in place while their page has room; then no index needs to be touched.
    String room = summed ? " with (fillfactor = 70)" : "";
    statements.add(
        "create table %s.%s (%s, primary key (%s))%s"
            .formatted(schema, name, of, String.join(", ", key), room));
    for (List<String> index : indexes)
      statements.add(
          "create index on %s.%s (%s)".formatted(schema, name, String.join(", ", index)));
    return statements;
  }

  /// Names the columns of a table, one after the other.
  public static final class Builder<R> {
    private final String name;
    private final boolean summed;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<List<String>> indexes = new ArrayList<>();

    private Builder(String name, boolean summed) {
      this.name = name;
      this.summed = summed;
    }

    /// A column that has a value in every row.
    public Builder<R> column(String column, ColumnType type, Function<R, Object> value) {
      columns.add(new Column<>(column, type, false, value::apply));
      return this;
    }

    /// A column that may be null.
    public Builder<R> optional(String column, ColumnType type, Column.Value<R> value) {
      columns.add(new Column<>(column, type, true, value));
      return this;
    }

    /// One more index.
    public Builder<R> indexedBy(String... index) {
      indexes.add(List.of(index));
      return this;
    }

    /// The table, with this primary key.
    public Table<R> keyedBy(String... key) {
      return new Table<>(name, List.copyOf(columns), List.of(key), List.copyOf(indexes), summed);
    }
  }
}
