package punchcard.rules.yaml;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import punchcard.kernel.Currency;
import punchcard.rules.Ladder;
import punchcard.rules.Ladder.Downgrade;
import punchcard.rules.Ladder.Level;
import punchcard.rules.Tier;
import punchcard.rules.TierWindow;
import punchcard.rules.WindowUnit;
import punchcard.rules.cel.TierNames;

/// Reads `tiers: { currency: TIER, per: year, levels: […], downgrade: one-step, grace: P1M }`.
final class TiersReader {
  static final Thing TIERS =
      Thing.of("tiers", "currency", "per?", "rolling?", "levels", "downgrade?", "grace?");
  static final Thing LEVEL = Thing.of("a level", "tier", "from");

  private final Violations violations;
  private final Set<Tier> names = new HashSet<>();
  private @Nullable Level before;

  private TiersReader(Violations violations) {
    this.violations = violations;
  }

  /// The agreement's tiers, and how its rules may call them.
  ///
  /// @param ladder null: there are none, or something is wrong with them
  record Read(@Nullable Ladder ladder, TierNames names) {
    static final Read NOTHING = new Read(null, TierNames.NONE);
  }

  static Read read(@Nullable Node node, Violations violations) {
    return node == null ? Read.NOTHING : new TiersReader(violations).read(node);
  }

  private Read read(Node node) {
    Fields fields = Fields.of(node, TIERS, violations);
    if (fields == null) return new Read(null, TierNames.UNKNOWN);
    Currency currency = CreditReader.currency(fields.text("currency"));
    TierWindow window = window(fields);
    List<Node> nodes = fields.list("levels");
    List<Level> levels = levels(nodes);
    Downgrade downgrade = downgrade(fields.text("downgrade"));
    Period grace = grace(fields.text("grace"));
    Ladder ladder =
        currency == null || window == null || !violations.isEmpty()
            ? null
            : new Ladder(currency, window, levels, downgrade, grace);
    return new Read(ladder, names(nodes.size()));
  }

  /// If something is wrong with a name, another one may be meant wherever there is none.
  private TierNames names(int levels) {
    return names.isEmpty() || names.size() < levels
        ? TierNames.UNKNOWN
        : TierNames.of(names.stream().map(Tier::value).collect(Collectors.toSet()));
  }

  private static @Nullable TierWindow window(Fields fields) {
    Text per = fields.text("per");
    Text rolling = fields.text("rolling");
    if (fields.has("per") == fields.has("rolling"))
      fields.violates("tiers count either 'per' window of the calendar or in a 'rolling' one");
    WindowUnit unit = CapReader.window(per);
    Period length = rolling == null ? null : rolling.as(Names::lifetime, "a length: P12M, P90D");
    if (unit != null) return new TierWindow.Calendar(unit);
    return length == null ? null : new TierWindow.Rolling(length);
  }

  private List<Level> levels(List<Node> nodes) {
    List<Level> levels = new ArrayList<>();
    for (Node node : nodes) {
      Level level = level(node);
      if (level != null) levels.add(level);
    }
    return levels;
  }

  private @Nullable Level level(Node node) {
    Fields fields = Fields.of(node, LEVEL, violations);
    if (fields == null) return null;
    Text name = fields.text("tier");
    Text threshold = fields.text("from");
    Tier tier =
        name == null ? null : name.as(Tier::new, "a tier: lower-case letters, digits, hyphens");
    Long from =
        threshold == null ? null : threshold.as(Names::notNegative, "a whole number from zero");
    if (tier != null && name != null && !names.add(tier))
      name.violates("the tier '" + tier + "' is there twice");
    if (tier == null || from == null || threshold == null) return null;
    requireAscending(from, threshold);
    before = new Level(tier, from);
    return before;
  }

  private void requireAscending(long from, Text at) {
    if (before == null && from != 0)
      at.violates("the first level is from 0, so that every member has a tier");
    if (before != null && from <= before.from())
      at.violates("levels ascend: " + from + " is not more than " + before.from());
  }

  private static Downgrade downgrade(@Nullable Text text) {
    Downgrade downgrade =
        text == null ? null : text.oneOf(Names.DOWNGRADES, "a downgrade: one-step or by-balance");
    return downgrade == null ? Downgrade.BY_BALANCE : downgrade;
  }

  private static Period grace(@Nullable Text text) {
    Period grace = text == null ? null : text.as(Names::lifetime, "a grace: P1M, P14D");
    return grace == null ? Period.ZERO : grace;
  }
}
