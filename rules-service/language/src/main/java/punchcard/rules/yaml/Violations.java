package punchcard.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// Collects what is wrong while the file is read.
final class Violations {
  private final List<Violation> found = new ArrayList<>();

  void at(Place place, String message) {
    found.add(new Violation(place.line(), place.column(), message));
  }

  void at(Node node, String message) {
    at(Place.of(node), message);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// In the order of the file.
  List<Violation> sorted() {
    return found.stream().sorted().distinct().toList();
  }
}
