package punchcard.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Collects what is wrong while the file is read.
final class Violations {
  private final List<Violation> found = new ArrayList<>();

  void add(int line, int column, String message) {
    found.add(new Violation(line, column, message));
  }

  void at(Node node, String message) {
    node.getStartMark().ifPresentOrElse(mark -> at(mark, message), () -> add(1, 1, message));
  }

  void at(Mark mark, String message) {
    add(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// In the order of the file.
  List<Violation> sorted() {
    return found.stream().sorted().distinct().toList();
  }
}
