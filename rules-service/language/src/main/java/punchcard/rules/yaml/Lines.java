package punchcard.rules.yaml;

import java.util.List;

/// The file's lines, for places within a block of text.
record Lines(List<String> lines) {
  static Lines of(String yaml) {
    return new Lines(yaml.lines().toList());
  }

  /// How far the first written line below this one is indented.
  ///
  /// @param line from 0
  int indentAfter(int line) {
    return lines.stream()
        .skip(line + 1L)
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(text -> text.length() - text.stripLeading().length())
        .orElse(0);
  }
}
