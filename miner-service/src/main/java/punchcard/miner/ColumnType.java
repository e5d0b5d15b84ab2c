package punchcard.miner;

/// What a column holds, and how it is written in COPY's text format.
///
/// @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, "Text Format"</a>
public enum ColumnType {
  /// Compared byte by byte: the same on every machine, and quicker than a language's order.
  TEXT("text collate \"C\""),
  JSON("jsonb"),
  INTEGER("integer"),
  BIGINT("bigint"),
  TIMESTAMP("timestamptz"),
  DATE("date");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }

  void write(Object value, StringBuilder line) {
    switch (this) {
      case TEXT, JSON -> escape((String) value, line);
      case INTEGER, BIGINT, TIMESTAMP, DATE -> line.append(value);
    }
  }

  private static void escape(String value, StringBuilder line) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        // PostgreSQL's text cannot hold it, and a partner's text may.
        case '\0' -> line.append('\uFFFD');
        default -> line.append(c);
      }
    }
  }
}
