package punchcard.cli.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.rules.diff.Change;
import punchcard.rules.diff.Comparison;
import punchcard.rules.yaml.RuleTexts;

/// Compares published versions.
final class Versions {
  private Versions() {}

  /// @param before null: there was none
  static List<Change> changes(@Nullable Published before, Published after) {
    return Comparison.of(
        before == null ? List.of() : RuleTexts.of(before.yaml()), RuleTexts.of(after.yaml()));
  }
}
