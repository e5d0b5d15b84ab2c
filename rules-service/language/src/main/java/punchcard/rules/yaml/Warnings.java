package punchcard.rules.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// Collects what is probably not meant while the file is read.
final class Warnings {
  private final List<Warning> found = new ArrayList<>();

  void at(Place place, String message) {
    found.add(new Warning(place.line(), place.column(), message));
  }

  void at(Node node, String message) {
    at(Place.of(node), message);
  }

  /// In the order of the file.
  List<Warning> sorted() {
    return found.stream()
        .sorted(Comparator.comparingInt(Warning::line).thenComparingInt(Warning::column))
        .toList();
  }
}
