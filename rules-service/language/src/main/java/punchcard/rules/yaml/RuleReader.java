package punchcard.rules.yaml;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.kernel.Points;
import punchcard.rules.Cap;
import punchcard.rules.Condition;
import punchcard.rules.CreditTerms;
import punchcard.rules.DateRange;
import punchcard.rules.EventType;
import punchcard.rules.Grouping;
import punchcard.rules.HistoryWindow;
import punchcard.rules.Pending;
import punchcard.rules.PostingRule;
import punchcard.rules.Promotion;
import punchcard.rules.RuleId;
import punchcard.rules.Run;
import punchcard.rules.cel.Compilation.Compiled;
import punchcard.rules.yaml.CreditReader.Posted;

/// Reads one element of `rules`.
final class RuleReader {
  static final Thing RULE =
      Thing.of(
          "a rule",
          "id",
          "on",
          "from",
          "until?",
          "when?",
          "cap?",
          "group?",
          "priority?",
          "promotion?",
          "completes?",
          "post?");
  static final Map<String, Boolean> COMPLETES = Map.of("promotion", true);
  static final Compiled<Condition> ALWAYS =
      new Compiled<>(
          Condition.ALWAYS, false, false, Optional.empty(), Set.of(), false, Set.of(), false);

  private final Expressions expressions;
  private final Groups groups;
  private final Promotions promotions;
  private final Violations violations;
  private final Map<String, EventType> types;
  private final CreditReader credits;

  RuleReader(Expressions expressions, Groups groups, Promotions promotions, Violations violations) {
    this.expressions = expressions;
    this.groups = groups;
    this.promotions = promotions;
    this.violations = violations;
    this.types =
        expressions.compiler().types().stream()
            .collect(Collectors.toMap(EventType::name, Function.identity()));
    this.credits = new CreditReader(expressions, violations);
  }

  /// What could be read of a rule, also of one with violations, so that it is compared with the
  /// others.
  ///
  /// @param rule null if anything of it is missing
  record Read(
      Node node, @Nullable RuleId id, @Nullable DateRange effective, @Nullable PostingRule rule) {}

  @Nullable Read read(Node node) {
    Fields fields = Fields.of(node, RULE, violations);
    if (fields == null) return null;
    RuleId id = ruleId(fields.text("id"));
    EventType on = eventType(fields.text("on"));
    DateRange effective = effective(fields);
    Promotion promotion = promotions.of(fields);
    Compiled<Condition> when = condition(fields, on, promotion);
    Cap cap = cap(fields);
    boolean completes = completes(fields, promotion);
    List<Posted> posts = posts(fields, on, promotion);
    if (on != null && when != null)
      MoneyRule.check(fields, on, when, posts, expressions.compiler());
    requireOneCurrency(fields, cap, posts);
    requireWithinBudget(fields, promotion, posts);
    waitForCompletion(promotion, posts);
    Grouping group = groups.of(fields, posts);
    PostingRule rule = null;
    if (id != null && on != null && effective != null && when != null && violations.isEmpty())
      rule =
          new PostingRule(
              id,
              on,
              effective,
              when.expression(),
              terms(posts),
              cap,
              group,
              reads(when, posts),
              when.readsTier() || posts.stream().anyMatch(Posted::readsTier),
              when.readsMember() || posts.stream().anyMatch(Posted::readsMember),
              promotion,
              completes);
    return new Read(node, id, effective, rule);
  }

  private static List<CreditTerms> terms(List<Posted> posts) {
    return posts.stream().map(Posted::terms).toList();
  }

  private static Set<HistoryWindow> reads(Compiled<Condition> when, List<Posted> posts) {
    Set<HistoryWindow> reads = new HashSet<>(when.reads());
    posts.forEach(posted -> reads.addAll(posted.reads()));
    return reads;
  }

  private static @Nullable RuleId ruleId(@Nullable Text text) {
    return text == null
        ? null
        : text.as(RuleId::new, "a rule id: lower-case letters, digits, hyphens");
  }

  private @Nullable EventType eventType(@Nullable Text text) {
    return text == null ? null : text.oneOf(types, "a type of event on which rules can be written");
  }

  static @Nullable DateRange effective(Fields fields) {
    LocalDate from = date(fields.text("from"));
    Text untilText = fields.text("until");
    LocalDate until = date(untilText);
    if (from == null || (untilText != null && until == null)) return null;
    if (untilText != null && until != null && until.isBefore(from)) {
      untilText.violates("until " + until + " is before from " + from);
      return null;
    }
    return new DateRange(from, until);
  }

  private static @Nullable LocalDate date(@Nullable Text text) {
    return text == null ? null : text.as(Names::date, "a date: 2026-01-31");
  }

  private @Nullable Compiled<Condition> condition(
      Fields fields, @Nullable EventType on, @Nullable Promotion promotion) {
    if (!fields.has("when")) return ALWAYS;
    Text when = fields.text("when");
    return when == null || on == null ? null : expressions.condition(on, when, promotion);
  }

  /// Whether it completes its promotion; one that does says on which events, and nothing else.
  private boolean completes(Fields fields, @Nullable Promotion promotion) {
    if (fields.has("completes") == fields.has("post"))
      fields.violates("a rule either posts something or completes its promotion");
    Text completes = fields.text("completes");
    if (completes == null) return false;
    if (promotion != null) promotions.complete(promotion);
    if (completes.oneOf(COMPLETES, "what a rule completes: promotion") == null) return true;
    if (promotion == null) completes.violates("the rule is part of no promotion");
    else if (!promotion.isShort())
      completes.violates("only a promotion of at most " + Run.MOST_DAYS + " days is completed");
    for (String other : List.of("cap", "group", "priority"))
      if (fields.has(other))
        fields.violates("a rule that completes its promotion has no '" + other + "'");
    return true;
  }

  private void waitForCompletion(@Nullable Promotion promotion, List<Posted> posts) {
    for (Posted posted : posts)
      if (promotion != null && posted.terms().pending() instanceof Pending.UntilCompletion)
        promotions.waitFor(promotion);
  }

  private @Nullable Cap cap(Fields fields) {
    Node cap = fields.node("cap");
    return cap == null ? null : CapReader.read(cap, violations);
  }

  private List<Posted> posts(Fields fields, @Nullable EventType on, @Nullable Promotion promotion) {
    return fields.list("post").stream()
        .map(node -> credits.read(node, on, promotion))
        .filter(Objects::nonNull)
        .toList();
  }

  private static void requireOneCurrency(Fields fields, @Nullable Cap cap, List<Posted> posts) {
    long currencies = posts.stream().map(posted -> posted.terms().currency()).distinct().count();
    if (cap instanceof Cap.OfPoints && currencies > 1)
      fields.violates("a cap on points needs a rule that posts one currency");
  }

  private static void requireWithinBudget(
      Fields fields, @Nullable Promotion promotion, List<Posted> posts) {
    Points budget = promotion == null ? null : promotion.budget();
    if (promotion == null || budget == null) return;
    for (Posted posted : posts) {
      CreditTerms terms = posted.terms();
      if (!terms.currency().equals(budget.currency()))
        fields.violates(
            "it posts %s, and the budget of '%s' is in %s"
                .formatted(terms.currency(), promotion.id(), budget.currency()));
      if (terms.pending() instanceof Pending.UntilBooking)
        fields.violates(
            "points that wait for a booking cannot be within the budget of '%s'"
                .formatted(promotion.id()));
    }
  }
}
