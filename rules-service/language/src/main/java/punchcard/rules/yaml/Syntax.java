package punchcard.rules.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads YAML into nodes that know their place in the file.
final class Syntax {
  private static final int LONGEST = 256 * 1024;

  /// Deeper than any agreement, and far from what the composer's recursion bears.
  private static final int DEEPEST = 20;

  private static final LoadSettings SETTINGS = LoadSettings.builder().setLabel("agreement").build();

  private Syntax() {}

  /// The file's one document; null with a violation.
  static @Nullable Node read(String yaml, Violations violations) {
    if (yaml.length() > LONGEST) {
      violations.at(Place.START, "an agreement has at most " + LONGEST + " characters");
      return null;
    }
    try {
      if (!isPlain(yaml, violations)) return null;
      Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
      if (root.isEmpty()) violations.at(Place.START, "the file is empty");
      return root.orElse(null);
    } catch (MarkedYamlEngineException e) {
      String message = e.getProblem() + hint(e.getProblem());
      e.getProblemMark()
          .ifPresentOrElse(
              mark -> violations.at(Place.of(mark), message),
              () -> violations.at(Place.START, message));
    } catch (YamlEngineException e) {
      violations.at(Place.START, "not YAML: " + e.getMessage());
    }
    return null;
  }

  /// Whether it does without aliases and endless nesting, with which a small file becomes a huge
  /// one.
  private static boolean isPlain(String yaml, Violations violations) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(yaml)) {
      String objection = null;
      switch (event.getEventId()) {
        case Alias -> objection = "aliases are not used in agreements";
        case MappingStart, SequenceStart -> {
          if (++depth > DEEPEST) objection = "nested too deep";
        }
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (objection == null) continue;
      String message = objection;
      event.getStartMark().ifPresent(mark -> violations.at(Place.of(mark), message));
      return false;
    }
    return true;
  }

  private static String hint(String problem) {
    if (problem.startsWith("expected ',' or '}'"))
      return "; inside { } a text with a comma, a bracket or a brace needs quotes";
    if (problem.startsWith("mapping values are not allowed"))
      return "; a text with a colon and a space in it needs quotes";
    return "";
  }
}
