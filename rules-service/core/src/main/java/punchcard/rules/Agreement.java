package punchcard.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// One version of an agreement: the posting rules for a class of participants. Never edited; what
/// changes is a new version.
///
/// @param version from 1, without gaps
/// @param tiers what members come to under it; null: it has none
public record Agreement(
    AgreementId id,
    int version,
    Participants participants,
    List<PostingRule> rules,
    @Nullable Ladder tiers) {
  /// One without tiers.
  public Agreement(
      AgreementId id, int version, Participants participants, List<PostingRule> rules) {
    this(id, version, participants, rules, null);
  }

  /// @throws IllegalArgumentException if the version is less than 1, or a group that picks the best
  ///     rule posts several currencies: a hundred of one is not more than ten of another
  public Agreement {
    if (version < 1) throw new IllegalArgumentException(id + " version " + version);
    rules = List.copyOf(rules);
    Map<GroupId, Currency> measured = new HashMap<>();
    for (PostingRule rule : rules)
      if (rule.group() != null && rule.group().pick() == Pick.BEST) {
        Currency currency = rule.posts().getFirst().currency();
        Currency other = measured.putIfAbsent(rule.group().group(), currency);
        if (other != null && !other.equals(currency))
          throw new IllegalArgumentException(id + " compares " + other + " with " + currency);
      }
  }

  /// The partners that pay for what its rules give.
  public SortedSet<PartnerId> payers() {
    return rules.stream()
        .flatMap(rule -> rule.posts().stream())
        .map(CreditTerms::fundedBy)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Its rules, each with what it needs to know of the agreement.
  public List<RuleInForce> rulesInForce() {
    return rules.stream()
        .map(rule -> new RuleInForce(id, version, participants, rule, tiers))
        .toList();
  }
}
