package punchcard.rules.diff;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import punchcard.kernel.PartnerId;
import punchcard.rules.Agreement;
import punchcard.rules.CreditTerms;
import punchcard.rules.PostingRule;
import punchcard.rules.Promotion;
import punchcard.rules.RuleId;
import punchcard.rules.yaml.RuleText;
import punchcard.rules.yaml.RuleTexts;
import punchcard.rules.yaml.TierTexts;

/// Whom a version makes pay otherwise than the one before.
public final class Payers {
  private Payers() {}

  /// The partners that pay by a rule that is new, or says something else on any day, or
  /// whose promotion is completed by other events; where tiers
  /// are others, also by a rule that looks at them. Whoever is only relieved of paying is none of
  /// them.
  ///
  /// @param before the file of the version before; empty: there is none
  /// @param after the file of the version
  /// @param agreement what that file says
  public static SortedSet<PartnerId> of(
      Optional<String> before, String after, Agreement agreement) {
    List<RuleText> known = before.map(RuleTexts::of).orElse(List.of());
    Set<RuleId> changed =
        Comparison.of(known, RuleTexts.of(after)).stream()
            .map(Change::rule)
            .collect(Collectors.toSet());
    boolean areTiersOthers =
        Comparison.ofTiers(
                before.map(TierTexts::of).orElse(Collections.emptySortedMap()), TierTexts.of(after))
            .isPresent();
    Predicate<PostingRule> pays =
        rule -> changed.contains(rule.id()) || isCompletedOtherwise(rule, agreement, changed);
    return agreement.rulesInForce().stream()
        .filter(rule -> pays.test(rule.rule()) || (areTiersOthers && rule.readsTier()))
        .flatMap(rule -> rule.rule().posts().stream())
        .map(CreditTerms::fundedBy)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether its points may wait for a promotion that is completed by other events than before.
  private static boolean isCompletedOtherwise(
      PostingRule rule, Agreement agreement, Set<RuleId> changed) {
    Promotion promotion = rule.promotion();
    return promotion != null
        && agreement.rules().stream()
            .filter(other -> other.completes() && promotion.equals(other.promotion()))
            .anyMatch(other -> changed.contains(other.id()));
  }
}
