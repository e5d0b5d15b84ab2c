package punchcard.rules.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.kernel.Currency;
import punchcard.rules.GroupId;
import punchcard.rules.Grouping;
import punchcard.rules.Pick;
import punchcard.rules.yaml.CreditReader.Posted;

/// The groups of one file, as `groups: [{ name: offers, pick: best }]` declares them, and the rules
/// that are in them.
final class Groups {
  static final Thing GROUP = Thing.of("a group", "name", "pick");

  private final Map<String, Group> byName = new LinkedHashMap<>();
  private final Map<GroupId, Currency> measured = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  private record Group(GroupId id, @Nullable Pick pick, Node node) {}

  static Groups read(List<Node> nodes, Violations violations) {
    Groups groups = new Groups();
    for (Node node : nodes) groups.add(node, violations);
    return groups;
  }

  private void add(Node node, Violations violations) {
    Fields fields = Fields.of(node, GROUP, violations);
    if (fields == null) return;
    Text name = fields.text("name");
    Text pick = fields.text("pick");
    GroupId id =
        name == null
            ? null
            : name.as(GroupId::new, "a group's name: lower-case letters, digits, hyphens");
    Pick picks = pick == null ? null : pick.oneOf(Names.PICKS, "a pick: stack, best or first");
    if (id != null
        && name != null
        && byName.putIfAbsent(id.value(), new Group(id, picks, node)) != null)
      name.violates("the group '" + id + "' is there twice");
  }

  /// Where a rule is; null if it is in no group, or with a violation if that cannot be told.
  @Nullable Grouping of(Fields rule, List<Posted> posts) {
    Text name = rule.text("group");
    Integer priority = priority(rule.text("priority"));
    if (name == null) {
      if (!rule.has("group") && rule.has("priority"))
        rule.violates("'priority' is the rule's place in a group that picks the first");
      return null;
    }
    Group group = name.oneOf(byName, "one of the agreement's groups");
    if (group == null || group.pick() == null) return null;
    used.add(name.value());
    Pick pick = group.pick();
    if (pick == Pick.FIRST && !rule.has("priority"))
      rule.violates(
          "the group '%s' picks the first, so the rule needs a 'priority'".formatted(name.value()));
    if (pick != Pick.FIRST && rule.has("priority"))
      rule.violates(
          "the group '%s' does not pick the first, so a 'priority' means nothing"
              .formatted(name.value()));
    if (pick == Pick.BEST) requireOneCurrency(rule, group.id(), posts);
    return new Grouping(group.id(), pick, priority == null ? 0 : priority);
  }

  /// A hundred of one currency is not more than ten of another.
  private void requireOneCurrency(Fields rule, GroupId group, List<Posted> posts) {
    for (Posted posted : posts) {
      Currency currency = posted.terms().currency();
      Currency other = measured.putIfAbsent(group, currency);
      if (other == null || other.equals(currency)) continue;
      rule.violates(
          "the group '%s' picks the best, so all its rules post one currency: %s, not %s"
              .formatted(group, other, currency));
      return;
    }
  }

  void warnOfUnused(Warnings warnings) {
    byName.forEach(
        (name, group) -> {
          if (!used.contains(name))
            warnings.at(group.node(), "no rule is in the group '" + name + "'");
        });
  }

  private static @Nullable Integer priority(@Nullable Text text) {
    return text == null ? null : text.as(Names::priority, "a whole number from 1 to 1000000");
  }
}
