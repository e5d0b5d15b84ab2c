package punchcard.rules.yaml;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.rules.DateRange;
import punchcard.rules.RuleId;
import punchcard.rules.cel.CanonicalText;

/// Reads what the rules of an agreement say, so that versions can be compared by what they mean and
/// not by how they are written.
public final class RuleTexts {
  private final Violations violations = new Violations();
  private final Map<String, String> picks = new HashMap<>();
  private final ClassTexts classes = new ClassTexts();
  private final Map<String, SortedMap<String, String>> promotions = new HashMap<>();

  private RuleTexts() {}

  /// All rules, in the order of the file.
  ///
  /// @param yaml a file with which the reader finds nothing wrong; of any other, what comes is not
  ///     defined
  public static List<RuleText> of(String yaml) {
    RuleTexts texts = new RuleTexts();
    Node root = Objects.requireNonNull(Syntax.read(yaml, texts.violations));
    Fields agreement = texts.fields(root, AgreementReader.AGREEMENT);
    texts.classes.participants(value(agreement, "participants"));
    for (Node node : agreement.list("segments"))
      texts.classes.declare(texts.fields(node, SegmentsReader.SEGMENT));
    for (Node node : agreement.list("promotions")) {
      Fields promotion = texts.fields(node, Promotions.PROMOTION);
      texts.promotions.put(value(promotion, "id"), texts.promotion(promotion));
    }
    for (Node node : agreement.list("groups")) {
      Fields group = texts.fields(node, Groups.GROUP);
      texts.picks.put(value(group, "name"), value(group, "pick"));
    }
    return agreement.list("rules").stream().map(texts::rule).toList();
  }

  private RuleText rule(Node node) {
    Fields rule = fields(node, RuleReader.RULE);
    SortedMap<String, String> terms = new TreeMap<>();
    terms.put("on", value(rule, "on"));
    String when = optional(rule, "when");
    if (when != null) terms.put("when", CanonicalText.of(when));
    Node cap = rule.node("cap");
    if (cap != null) terms.put("cap", cap(fields(cap, CapReader.CAP)));
    String group = optional(rule, "group");
    if (group != null) terms.put("group", group + ", " + picks.get(group));
    String priority = optional(rule, "priority");
    if (priority != null) terms.put("priority", priority);
    postings(rule.list("post"), terms);
    String completes = optional(rule, "completes");
    if (completes != null) terms.put("completes", completes);
    String promotion = optional(rule, "promotion");
    if (promotion != null) {
      terms.put("promotion", promotion);
      terms.putAll(Objects.requireNonNull(promotions.get(promotion)));
    }
    classes.tell(List.copyOf(terms.values()), terms);
    return new RuleText(new RuleId(value(rule, "id")), days(rule), terms);
  }

  private SortedMap<String, String> promotion(Fields promotion) {
    SortedMap<String, String> terms = new TreeMap<>();
    terms.put("promotion days", days(promotion).toString());
    String audience = optional(promotion, "audience");
    if (audience != null) terms.put("promotion audience", CanonicalText.of(audience));
    String activation = optional(promotion, "activation");
    terms.put("promotion activation", activation == null ? "automatic" : activation);
    String control = optional(promotion, "control");
    terms.put("promotion control", control == null ? "0" : control);
    Node limit = promotion.node("limit");
    if (limit != null) {
      Fields most = fields(limit, Promotions.LIMIT);
      terms.put("promotion limit", value(most, "count") + " events per " + value(most, "per"));
    }
    Node budget = promotion.node("budget");
    if (budget != null) {
      Fields most = fields(budget, Promotions.BUDGET);
      terms.put("promotion budget", value(most, "amount") + " " + value(most, "currency"));
    }
    return terms;
  }

  private static DateRange days(Fields rule) {
    String until = optional(rule, "until");
    return new DateRange(
        LocalDate.parse(value(rule, "from")), until == null ? null : LocalDate.parse(until));
  }

  private static String cap(Fields cap) {
    String events = optional(cap, "count");
    return (events == null ? value(cap, "amount") + " points" : events + " events")
        + " per "
        + value(cap, "per");
  }

  /// Each under its currency; a second of the same currency under a number, too.
  private void postings(List<Node> postings, Map<String, String> terms) {
    Map<String, Integer> seen = new HashMap<>();
    for (Node node : postings) {
      Fields posting = fields(node, CreditReader.POSTING);
      String currency = value(posting, "currency");
      int number = seen.merge(currency, 1, Integer::sum);
      String name = number == 1 ? currency : currency + " " + number;
      terms.put(name + " amount", CanonicalText.of(value(posting, "amount")));
      terms.put(name + " rounding", value(posting, "rounding"));
      terms.put(name + " fundedBy", value(posting, "fundedBy"));
      String basis = optional(posting, "basis");
      terms.put(name + " basis", basis == null ? "marketing" : basis);
      putPeriod(terms, name + " expires", optional(posting, "expires"));
      putPeriod(terms, name + " pending", optional(posting, "pending"));
    }
  }

  private static void putPeriod(Map<String, String> terms, String name, @Nullable String text) {
    if (text == null) return;
    boolean isPeriod = text.startsWith("P");
    terms.put(name, isPeriod ? Period.parse(text).normalized().toString() : text);
  }

  private Fields fields(Node node, Thing thing) {
    return Objects.requireNonNull(Fields.of(node, thing, violations));
  }

  private static String value(Fields fields, String name) {
    return Objects.requireNonNull(fields.text(name)).value();
  }

  private static @Nullable String optional(Fields fields, String name) {
    Text text = fields.text(name);
    return text == null ? null : text.value();
  }
}
