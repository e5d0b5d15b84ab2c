package punchcard.rules.yaml;

/// One thing that is wrong in an agreement's file.
///
/// @param line from 1
/// @param column from 1
/// @param message what is wrong, and where it helps, what would be right
public record Violation(int line, int column, String message) implements Comparable<Violation> {
  @Override
  public int compareTo(Violation other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column + " " + message;
  }
}
