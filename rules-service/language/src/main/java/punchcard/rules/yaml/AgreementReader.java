package punchcard.rules.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  static final Thing AGREEMENT =
      Thing.of(
          "an agreement",
          "agreement",
          "participants",
          "segments?",
          "promotions?",
          "groups?",
          "tiers?",
          "rules");
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
    return read(Optional.of(id), version, yaml);
  }

  /// Reads and checks the whole file, whichever agreement it is.
  ///
  /// @param version the version that it is to be, from 1
  public AgreementFile read(int version, String yaml) {
    return read(Optional.empty(), version, yaml);
  }

  private AgreementFile read(Optional<AgreementId> expected, int version, String yaml) {
    Violations violations = new Violations();
    Warnings warnings = new Warnings();
    Node root = Syntax.read(yaml, violations);
    Fields fields = root == null ? null : Fields.of(root, AGREEMENT, violations);
    Agreement agreement =
        fields == null ? null : agreement(expected, version, fields, yaml, violations, warnings);
    return agreement != null && violations.isEmpty()
        ? new Valid(agreement, warnings.sorted())
        : new Invalid(violations.sorted(), warnings.sorted());
  }

  private @Nullable Agreement agreement(
      Optional<AgreementId> expected,
      int version,
      Fields fields,
      String yaml,
      Violations violations,
      Warnings warnings) {
    AgreementId id = id(fields.text("agreement"), expected);
    TiersReader.Read tiers = TiersReader.read(fields.node("tiers"), violations);
    Expressions expressions =
        Expressions.of(
            compiler, tiers.names(), Lines.of(yaml), fields.list("segments"), violations, warnings);
    Participants participants = ParticipantsReader.read(fields.text("participants"), expressions);
    List<PostingRule> rules = rules(fields, expressions, violations, warnings);
    expressions.warnOfUnusedSegments();
    return id == null || participants == null || !violations.isEmpty()
        ? null
        : new Agreement(id, version, participants, rules, tiers.ladder());
  }

  private static List<PostingRule> rules(
      Fields fields, Expressions expressions, Violations violations, Warnings warnings) {
    List<Node> nodes = fields.list("rules");
    if (nodes.size() > MOST_RULES) {
      fields.violates("an agreement has at most " + MOST_RULES + " rules");
      return List.of();
    }
    Groups groups = Groups.read(fields.list("groups"), violations);
    Promotions promotions = Promotions.read(fields.list("promotions"), expressions, violations);
    RuleReader reader = new RuleReader(expressions, groups, promotions, violations);
    List<RuleReader.Read> read = nodes.stream().map(reader::read).filter(Objects::nonNull).toList();
    RuleDates.check(read, violations, warnings);
    groups.warnOfUnused(warnings);
    promotions.warnOfUnused(warnings);
    promotions.checkCompletions(warnings);
    return read.stream().map(RuleReader.Read::rule).filter(Objects::nonNull).toList();
  }

  private static @Nullable AgreementId id(@Nullable Text name, Optional<AgreementId> expected) {
    if (name == null) return null;
    AgreementId written =
        name.as(AgreementId::new, "an agreement id: lower-case letters, digits, hyphens");
    if (written == null || expected.isEmpty() || expected.equals(Optional.of(written)))
      return written;
    name.violates("this is '" + written + "', and is to be published as '" + expected.get() + "'");
    return null;
  }
}
