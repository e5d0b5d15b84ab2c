package punchcard.rules.yaml;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.kernel.Currency;
import punchcard.kernel.Points;
import punchcard.rules.Condition;
import punchcard.rules.DateRange;
import punchcard.rules.Participants;
import punchcard.rules.Promotion;
import punchcard.rules.PromotionId;
import punchcard.rules.Run;
import punchcard.rules.Window;
import punchcard.rules.cel.Compilation.Compiled;

/// The promotions of one file, as `promotions: [{ id: campaign-18, from: 2017-10-30 }]` declares
/// them, and the rules that are parts of them.
final class Promotions {
  static final Thing PROMOTION =
      Thing.of(
          "a promotion",
          "id",
          "from",
          "until?",
          "audience?",
          "activation?",
          "control?",
          "limit?",
          "budget?");
  static final Thing LIMIT = Thing.of("a limit", "count", "per");
  static final Thing BUDGET = Thing.of("a budget", "amount", "currency");
  static final Map<String, Boolean> ACTIVATIONS = Map.of("automatic", false, "member", true);

  /// Stands for one with a mistake, which was told: its rules have none by that.
  private static final Promotion MISTAKEN =
      new Promotion(
          new PromotionId("mistaken"),
          new DateRange(LocalDate.EPOCH, LocalDate.EPOCH),
          Participants.EVERYONE,
          false,
          0,
          null);

  private final Expressions expressions;
  private final Violations violations;
  private final Map<String, Declared> byId = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<PromotionId> waitedFor = new HashSet<>();
  private final Set<PromotionId> completed = new HashSet<>();

  private record Declared(Promotion promotion, Node node) {}

  private Promotions(Expressions expressions, Violations violations) {
    this.expressions = expressions;
    this.violations = violations;
  }

  static Promotions read(List<Node> nodes, Expressions expressions, Violations violations) {
    Promotions promotions = new Promotions(expressions, violations);
    nodes.forEach(promotions::add);
    return promotions;
  }

  /// The one that a rule names; null if it names none.
  @Nullable Promotion of(Fields rule) {
    if (!rule.has("promotion")) return null;
    Text name = rule.text("promotion");
    Declared declared = name == null ? null : name.oneOf(byId, "one of the agreement's promotions");
    if (name == null || declared == null) return MISTAKEN;
    used.add(name.value());
    return declared.promotion();
  }

  /// A rule's points wait for the promotion's completion.
  void waitFor(Promotion promotion) {
    waitedFor.add(promotion.id());
  }

  /// A rule completes the promotion.
  void complete(Promotion promotion) {
    completed.add(promotion.id());
  }

  void checkCompletions(Warnings warnings) {
    byId.values()
        .forEach(
            declared -> {
              PromotionId id = declared.promotion().id();
              if (waitedFor.contains(id) && !completed.contains(id))
                violations.at(
                    declared.node(),
                    "points wait for the completion of '" + id + "', and no rule completes it");
              if (completed.contains(id) && !waitedFor.contains(id))
                warnings.at(
                    declared.node(), "'" + id + "' is completed, and no points wait for it");
            });
  }

  void warnOfUnused(Warnings warnings) {
    byId.forEach(
        (id, declared) -> {
          if (!used.contains(id))
            warnings.at(declared.node(), "no rule is part of the promotion '" + id + "'");
        });
  }

  private void add(Node node) {
    Fields fields = Fields.of(node, PROMOTION, violations);
    if (fields == null) return;
    Text text = fields.text("id");
    PromotionId id =
        text == null
            ? null
            : text.as(PromotionId::new, "a promotion's id: lower-case letters, digits, hyphens");
    DateRange days = RuleReader.effective(fields);
    Participants audience = audience(fields.text("audience"));
    Text activation = fields.text("activation");
    Boolean isOptional =
        activation == null
            ? Boolean.FALSE
            : activation.oneOf(ACTIVATIONS, "an activation: automatic or member");
    Integer control = control(fields.text("control"));
    Promotion.Limit limit = limit(fields.node("limit"), days);
    Points budget = budget(fields.node("budget"));
    if (id == null || text == null) return;
    Promotion promotion =
        days == null || audience == null || isOptional == null || control == null
            ? MISTAKEN
            : new Promotion(id, days, audience, isOptional, control, limit, budget);
    if (byId.putIfAbsent(id.value(), new Declared(promotion, node)) != null)
      text.violates("the promotion '" + id + "' is there twice");
  }

  private @Nullable Participants audience(@Nullable Text text) {
    if (text == null) return Participants.EVERYONE;
    Compiled<Condition> who = expressions.audience(text);
    return who == null ? null : new Participants(who.expression(), who.reads());
  }

  private static @Nullable Integer control(@Nullable Text text) {
    return text == null
        ? Integer.valueOf(0)
        : text.as(Names::percent, "a whole number from 0 to 100");
  }

  private Promotion.@Nullable Limit limit(@Nullable Node node, @Nullable DateRange days) {
    Fields fields = node == null ? null : Fields.of(node, LIMIT, violations);
    if (fields == null) return null;
    Text count = fields.text("count");
    Text per = fields.text("per");
    Long events = count == null ? null : count.as(Names::positive, "a whole number more than zero");
    Window window = per == null ? null : window(per, days);
    return events == null || window == null ? null : new Promotion.Limit(events, window);
  }

  private static @Nullable Window window(Text per, @Nullable DateRange days) {
    Map<String, Window> words = new HashMap<>(Names.WINDOWS);
    words.put("promotion", new Run(days == null ? LocalDate.EPOCH : days.from()));
    Window window = per.oneOf(words, "a window: day, iso-week, month, year or promotion");
    if (!(window instanceof Run) || days == null || days.isWithin(Run.MOST_DAYS)) return window;
    per.violates("only a promotion of at most " + Run.MOST_DAYS + " days is a window");
    return null;
  }

  private @Nullable Points budget(@Nullable Node node) {
    Fields fields = node == null ? null : Fields.of(node, BUDGET, violations);
    if (fields == null) return null;
    Text amount = fields.text("amount");
    Long minor = amount == null ? null : amount.as(Names::notNegative, "a whole number from zero");
    Currency currency = CreditReader.currency(fields.text("currency"));
    return minor == null || currency == null ? null : new Points(minor, currency);
  }
}
