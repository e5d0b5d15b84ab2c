package punchcard.rules.yaml;

import java.util.Arrays;
import java.util.List;

/// A kind of thing in the file, and which fields it has. The reader goes by it; a test holds the
/// JSON Schema for editors to it.
///
/// @param what the thing, in words: `a rule`
/// @param fields in the order in which they are told
record Thing(String what, List<Field> fields) {
  private static final String OPTIONAL = "?";

  /// @param isRequired whether the thing makes no sense without it
  record Field(String name, boolean isRequired) {}

  /// @param fields their names; behind that of one that may be left out, a question mark
  static Thing of(String what, String... fields) {
    return new Thing(
        what,
        Arrays.stream(fields)
            .map(field -> new Field(field.replace(OPTIONAL, ""), !field.endsWith(OPTIONAL)))
            .toList());
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  List<String> required() {
    return fields.stream().filter(Field::isRequired).map(Field::name).toList();
  }

  /// The names in one line.
  String list() {
    return String.join(", ", names());
  }
}
