package punchcard.miner;

import org.jspecify.annotations.Nullable;

/// One column of a table and the value that a row has in it.
///
/// @param <R> the table's kind of row
public record Column<R>(String name, ColumnType type, boolean optional, Value<R> value) {

  /// What a row has in the column.
  @FunctionalInterface
  public interface Value<R> {
    @Nullable Object of(R row);
  }

  String definition() {
    return name + " " + type.sql() + (optional ? "" : " not null");
  }

  void write(R row, StringBuilder line) {
    Object held = value.of(row);
    if (held != null) type.write(held, line);
    else if (optional) line.append("\\N");
    else throw new IllegalStateException("no " + name + " in " + row);
  }
}
