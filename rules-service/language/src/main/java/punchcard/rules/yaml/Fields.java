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
import punchcard.rules.spelling.Spelling;

/// The fields of one thing in the file. What is unknown, there twice, missing or of another kind is
/// a violation, and read as null.
final class Fields {
  private final MappingNode node;
  private final Violations violations;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Fields(MappingNode node, Violations violations) {
    this.node = node;
    this.violations = violations;
  }

  static @Nullable Fields of(Node node, Thing thing, Violations violations) {
    if (!(node instanceof MappingNode mapping)) {
      violations.at(node, thing.what() + " has the fields " + thing.list());
      return null;
    }
    Fields fields = new Fields(mapping, violations);
    mapping.getValue().forEach(field -> fields.add(field, thing));
    for (String name : thing.required())
      if (!fields.has(name)) fields.violates(thing.what() + " needs the field '" + name + "'");
    return fields;
  }

  private void add(NodeTuple field, Thing thing) {
    Node key = field.getKeyNode();
    String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!thing.names().contains(name)) violations.at(key, unknown(name, thing));
    else if (values.putIfAbsent(name, field.getValueNode()) != null)
      violations.at(key, "the field '" + name + "' is there twice");
  }

  private static String unknown(String name, Thing thing) {
    return "unknown field '%s': %s has %s%s"
        .formatted(name, thing.what(), thing.list(), Spelling.hint(name, thing.names()));
  }

  void violates(String message) {
    violations.at(node, message);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /// Null if it is left out.
  @Nullable Node node(String name) {
    return values.get(name);
  }

  /// Null if it is left out, or with a violation if it is no single value.
  @Nullable Text text(String name) {
    Node value = values.get(name);
    if (value == null) return null;
    if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL))
      return new Text(scalar, violations);
    violations.at(value, "'" + name + "' needs one value");
    return null;
  }

  /// The elements of a list that is not empty; none, with a violation, of anything else.
  List<Node> list(String name) {
    Node value = values.get(name);
    if (value == null) return List.of();
    if (value instanceof SequenceNode list && !list.getValue().isEmpty()) return list.getValue();
    violations.at(value, "'" + name + "' is a list of at least one");
    return List.of();
  }
}
