package punchcard.local;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// What `deploy/local/up` was asked for.
///
/// @param scenarios what to do once the stack is up, in order
record UpOptions(int portBase, List<String> scenarios) {
  private static final List<String> KNOWN_SCENARIOS = List.of("demo", "check");

  /// @throws IllegalArgumentException whose message says which option is wrong
  static UpOptions parse(String... words) {
    int portBase = Settings.portBase(System.getenv());
    List<String> asked = new ArrayList<>();
    Iterator<String> rest = List.of(words).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--port-base" -> portBase = port(rest);
        case "--demo", "--check" -> asked.add(word.substring(2));
        default -> throw new IllegalArgumentException("unknown option " + word + ", see --help");
      }
    }
    return new UpOptions(portBase, KNOWN_SCENARIOS.stream().filter(asked::contains).toList());
  }

  /// Whether the stack is to stop when the scenarios are done: a check ends with its verdict.
  boolean endsByItself() {
    return scenarios.contains("check");
  }

  private static int port(Iterator<String> rest) {
    if (!rest.hasNext()) throw new IllegalArgumentException("--port-base needs a number");
    String word = rest.next();
    if (!word.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("--port-base needs a number, not " + word);
    }
    return Integer.parseInt(word);
  }
}
