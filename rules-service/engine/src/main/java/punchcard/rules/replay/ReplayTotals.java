package punchcard.rules.replay;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import punchcard.avro.Credit;
import punchcard.avro.Debit;
import punchcard.avro.Difference;
import punchcard.avro.Issue;
import punchcard.avro.Mature;
import punchcard.avro.Posting;
import punchcard.rules.Objection;
import punchcard.rules.Retold.Refused;

/// What a replay comes to, added up over members; those of several partitions can be put together.
public final class ReplayTotals {
  private final SortedMap<Payer, Change> byPayer = new TreeMap<>();
  private final SortedMap<RuleChanged, Change> byRule = new TreeMap<>();
  private final SortedMap<String, Map<String, Long>> byMember = new TreeMap<>();
  private final Map<Objection, Integer> refused = new EnumMap<>(Objection.class);
  private long events;
  private long members;

  /// What it comes to for one member.
  void add(String member, List<Posting> postings, List<Refused> refusals) {
    members++;
    for (Refused refusal : refusals) refused.merge(refusal.objection(), 1, Integer::sum);
    for (Posting posting : postings)
      switch (posting.getBody()) {
        case Issue issue -> {
          events++;
          issue.getCredits().forEach(credit -> more(member, credit));
        }
        case Difference difference -> {
          events++;
          difference.getCredits().forEach(credit -> more(member, credit));
          difference.getDebits().forEach(debit -> less(member, debit));
        }
        case Mature _ -> {} // What waited was counted when it was earned.
        default -> throw new IllegalStateException("no difference: " + posting);
      }
  }

  private void more(String member, Credit credit) {
    add(
        member,
        new Payer(credit.getFundedBy(), credit.getCurrency()),
        new RuleChanged(
            credit.getAgreementId(),
            credit.getAgreementVersion(),
            credit.getRuleId(),
            credit.getCurrency()),
        new Change(credit.getAmountMinor(), 0));
  }

  private void less(String member, Debit debit) {
    add(
        member,
        new Payer(debit.getFundedBy(), debit.getCurrency()),
        new RuleChanged(
            debit.getAgreementId(),
            debit.getAgreementVersion(),
            debit.getRuleId(),
            debit.getCurrency()),
        new Change(0, debit.getAmountMinor()));
  }

  private void add(String member, Payer payer, RuleChanged rule, Change change) {
    byPayer.merge(payer, change, Change::plus);
    byRule.merge(rule, change, Change::plus);
    byMember
        .computeIfAbsent(payer.currency(), _ -> new HashMap<>())
        .merge(member, change.netMinor(), Math::addExact);
  }

  /// Those of other members, too.
  void add(ReplayTotals others) {
    others.byPayer.forEach((payer, change) -> byPayer.merge(payer, change, Change::plus));
    others.byRule.forEach((rule, change) -> byRule.merge(rule, change, Change::plus));
    others.byMember.forEach(
        (currency, nets) -> byMember.computeIfAbsent(currency, _ -> new HashMap<>()).putAll(nets));
    others.refused.forEach((objection, count) -> refused.merge(objection, count, Integer::sum));
    events += others.events;
    members += others.members;
  }

  /// By who pays, and the currency.
  public SortedMap<Payer, Change> byPayer() {
    return byPayer;
  }

  /// By the rule that gives it, or gave it.
  public SortedMap<RuleChanged, Change> byRule() {
    return byRule;
  }

  /// Of each currency, the members whose events earn something else, and what each has more or
  /// less in the end.
  public SortedMap<String, Map<String, Long>> byMember() {
    return byMember;
  }

  /// Members whose histories cannot be told so, by the reason; nothing would change for them.
  public Map<Objection, Integer> refused() {
    return refused;
  }

  /// Events that earn something else.
  public long events() {
    return events;
  }

  /// Members for whom an event earns something else.
  public long changedMembers() {
    return byMember.values().stream().flatMap(nets -> nets.keySet().stream()).distinct().count();
  }

  /// Members who were looked at.
  public long members() {
    return members;
  }
}
