package punchcard.rules.yaml;

import static java.util.Objects.requireNonNull;

import java.time.Period;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads what an agreement says of its tiers, so that versions can be compared by what they mean.
public final class TierTexts {
  private final Violations violations = new Violations();

  private TierTexts() {}

  /// By the name of the term: `tiers levels`. Nothing of an agreement without tiers.
  ///
  /// @param yaml a file with which the reader finds nothing wrong; of any other, what comes is not
  ///     defined
  public static SortedMap<String, String> of(String yaml) {
    TierTexts texts = new TierTexts();
    Node root = requireNonNull(Syntax.read(yaml, texts.violations));
    Node tiers = texts.fields(root, AgreementReader.AGREEMENT).node("tiers");
    return tiers == null ? new TreeMap<>() : texts.of(texts.fields(tiers, TiersReader.TIERS));
  }

  private SortedMap<String, String> of(Fields tiers) {
    SortedMap<String, String> terms = new TreeMap<>();
    terms.put("tiers currency", requireNonNull(value(tiers, "currency")));
    String rolling = value(tiers, "rolling");
    terms.put(
        "tiers window",
        rolling == null ? "per " + value(tiers, "per") : "rolling " + normalized(rolling));
    terms.put(
        "tiers levels",
        tiers.list("levels").stream().map(this::level).collect(Collectors.joining(", ")));
    String downgrade = value(tiers, "downgrade");
    terms.put("tiers downgrade", downgrade == null ? "by-balance" : downgrade);
    String grace = value(tiers, "grace");
    if (grace != null) terms.put("tiers grace", normalized(grace));
    return terms;
  }

  private String level(Node node) {
    Fields level = fields(node, TiersReader.LEVEL);
    return value(level, "tier") + " from " + value(level, "from");
  }

  private static String normalized(String period) {
    return Period.parse(period).normalized().toString();
  }

  private Fields fields(Node node, Thing thing) {
    return requireNonNull(Fields.of(node, thing, violations));
  }

  private static @Nullable String value(Fields fields, String name) {
    Text text = fields.text(name);
    return text == null ? null : text.value();
  }
}
