package punchcard.rules.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;
import punchcard.rules.Condition;
import punchcard.rules.Segment;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.cel.Segments;
import punchcard.rules.cel.Segments.Declared;

/// Reads the segments of one file, as `segments: [{ name: campaign-18, listedBy: grocer }]`
/// declares them, and remembers which of them its expressions ask for.
final class SegmentsReader {
  static final Thing SEGMENT = Thing.of("a segment", "name", "listedBy?", "when?");

  private final Violations violations;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Declared> byName = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  SegmentsReader(Violations violations) {
    this.violations = violations;
  }

  /// All that can be asked for. One with a mistake can, too: the mistake is told once.
  Segments segments() {
    return Segments.of(byName);
  }

  void use(Set<String> names) {
    used.addAll(names);
  }

  void warnOfUnused(Warnings warnings) {
    nodes.forEach(
        (name, node) -> {
          if (!used.contains(name))
            warnings.at(node, "nothing asks for the segment '" + name + "'");
        });
  }

  void read(Node node, Expressions expressions) {
    Fields fields = Fields.of(node, SEGMENT, violations);
    if (fields == null) return;
    Text text = fields.text("name");
    SegmentName name = name(text);
    if (fields.has("listedBy") == fields.has("when"))
      fields.violates("a segment is either listed by a partner or told by a condition");
    Text partner = fields.text("listedBy");
    Text when = fields.text("when");
    PartnerId listedBy = partner == null ? null : partner.as(PartnerId::new, Names.PARTNER);
    Compiled<Condition> who = when == null ? null : expressions.segment(when);
    if (name == null || text == null) return;
    if (nodes.putIfAbsent(name.value(), node) != null)
      text.violates("the segment '" + name + "' is there twice");
    else byName.put(name.value(), declared(name, listedBy, who));
  }

  private static @Nullable SegmentName name(@Nullable Text text) {
    return text == null
        ? null
        : text.as(SegmentName::new, "a segment's name: lower-case letters, digits, hyphens");
  }

  private static Declared declared(
      SegmentName name, @Nullable PartnerId listedBy, @Nullable Compiled<Condition> who) {
    if (listedBy != null) return new Declared.Listed(new Segment(listedBy, name));
    return new Declared.Described(who == null ? RuleReader.ALWAYS : who);
  }
}
