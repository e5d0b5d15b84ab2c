package punchcard.rules.yaml;

/// Something in an agreement's file that is allowed and probably not meant.
///
/// @param line from 1
/// @param column from 1
public record Warning(int line, int column, String message) {
  @Override
  public String toString() {
    return line + ":" + column + " " + message;
  }
}
