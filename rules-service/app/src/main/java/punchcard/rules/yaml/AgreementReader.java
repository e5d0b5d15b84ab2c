package punchcard.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.kernel.AgreementId;
import punchcard.rules.Agreement;
import punchcard.rules.Participants;
import punchcard.rules.PostingRule;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;

/// Reads agreements from their files.
public final class AgreementReader {
  private static final List<String> FIELDS = List.of("agreement", "participants", "rules");
  private static final int MOST_RULES = 1_000;

  private final CelExpressions compiler;

  public AgreementReader(CelExpressions compiler) {
    this.compiler = compiler;
  }

  /// Reads and checks the whole file.
  ///
  /// @param id the agreement that it is to be
  /// @param version the version that it is to be, from 1
  public AgreementFile read(AgreementId id, int version, String yaml) {
    Violations violations = new Violations();
    Node root = Syntax.read(yaml, violations);
    List<PostingRule> rules =
        root == null
            ? List.of()
            : rules(root, id, new Expressions(compiler, Lines.of(yaml)), violations);
    return violations.isEmpty()
        ? new Valid(new Agreement(id, version, Participants.EVERYONE, rules))
        : new Invalid(violations.sorted());
  }

  private static List<PostingRule> rules(
      Node root, AgreementId id, Expressions expressions, Violations violations) {
    Fields fields = Fields.of(root, "an agreement", FIELDS, violations);
    if (fields == null) return List.of();
    requireName(fields.requiredText("agreement"), id);
    requireEveryone(fields.requiredText("participants"));
    List<Node> nodes = fields.requiredList("rules");
    if (nodes.size() > MOST_RULES) {
      fields.violates("an agreement has at most " + MOST_RULES + " rules");
      return List.of();
    }
    RuleReader reader = new RuleReader(expressions, violations);
    List<RuleReader.Read> read = nodes.stream().map(reader::read).filter(Objects::nonNull).toList();
    requireNoOverlaps(read, violations);
    return read.stream().map(RuleReader.Read::rule).filter(Objects::nonNull).toList();
  }

  private static void requireName(@Nullable Text name, AgreementId id) {
    if (name == null) return;
    AgreementId written =
        name.as(AgreementId::new, "an agreement id: lower-case letters, digits, hyphens");
    if (written != null && !written.equals(id))
      name.violates("this is '" + written + "', and is to be published as '" + id + "'");
  }

  private static void requireEveryone(@Nullable Text participants) {
    if (participants != null && !participants.value().equals("everyone"))
      participants.violates("'" + participants.value() + "' is no class of participants: everyone");
  }

  /// One rule may be there several times, with other terms on other days.
  private static void requireNoOverlaps(List<RuleReader.Read> rules, Violations violations) {
    List<RuleReader.Read> before = new ArrayList<>();
    for (RuleReader.Read rule : rules) {
      before.stream()
          .filter(earlier -> overlap(earlier, rule))
          .findFirst()
          .ifPresent(earlier -> violations.at(rule.node(), overlapMessage(earlier, rule)));
      before.add(rule);
    }
  }

  private static boolean overlap(RuleReader.Read one, RuleReader.Read other) {
    return one.id() != null
        && one.id().equals(other.id())
        && one.effective() != null
        && other.effective() != null
        && one.effective().overlaps(other.effective());
  }

  private static String overlapMessage(RuleReader.Read earlier, RuleReader.Read rule) {
    return "rule '%s' is there twice on the same days: %s, and before it %s"
        .formatted(rule.id(), rule.effective(), earlier.effective());
  }
}
