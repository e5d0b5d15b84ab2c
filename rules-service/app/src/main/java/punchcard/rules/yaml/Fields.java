package punchcard.rules.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The fields of one thing in the file. What is unknown, there twice, missing or of another kind is
/// a violation, and read as null.
final class Fields {
  private final MappingNode node;
  private final String what;
  private final Violations violations;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Fields(MappingNode node, String what, Violations violations) {
    this.node = node;
    this.what = what;
    this.violations = violations;
  }

  /// @param what the thing, in words: `a rule`
  /// @param known the fields that it may have
  static @Nullable Fields of(Node node, String what, List<String> known, Violations violations) {
    if (!(node instanceof MappingNode mapping)) {
      violations.at(node, what + " has the fields " + String.join(", ", known));
      return null;
    }
    Fields fields = new Fields(mapping, what, violations);
    mapping.getValue().forEach(field -> fields.add(field, known));
    return fields;
  }

  private void add(NodeTuple field, List<String> known) {
    String name = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!known.contains(name))
      violations.at(
          field.getKeyNode(),
          "unknown field '" + name + "': " + what + " has " + String.join(", ", known));
    else if (values.putIfAbsent(name, field.getValueNode()) != null)
      violations.at(field.getKeyNode(), "the field '" + name + "' is there twice");
  }

  void violates(String message) {
    violations.at(node, message);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable Node required(String name) {
    Node value = values.get(name);
    if (value == null) violations.at(node, what + " needs the field '" + name + "'");
    return value;
  }

  @Nullable Text requiredText(String name) {
    Node value = required(name);
    return value == null ? null : text(name, value);
  }

  @Nullable Text optionalText(String name) {
    Node value = values.get(name);
    return value == null ? null : text(name, value);
  }

  /// The elements of a list that is not empty; none, with a violation, of anything else.
  List<Node> requiredList(String name) {
    Node value = required(name);
    if (value == null) return List.of();
    if (value instanceof SequenceNode list && !list.getValue().isEmpty()) return list.getValue();
    violations.at(value, "'" + name + "' is a list of at least one");
    return List.of();
  }

  private @Nullable Text text(String name, Node value) {
    if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL))
      return new Text(scalar, violations);
    violations.at(value, "'" + name + "' needs one value");
    return null;
  }
}
