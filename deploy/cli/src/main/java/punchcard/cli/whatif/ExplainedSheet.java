package punchcard.cli.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import punchcard.avro.MemberEvent;
import punchcard.cli.sheets.Sheet;
import punchcard.rules.Credit;
import punchcard.rules.Explanation;
import punchcard.rules.engine.PartitionInMemory.Explained;
import punchcard.rules.replay.DryRun;

/// One member's events that would earn something else, rule by rule: what each has said, and what
/// it would say.
final class ExplainedSheet {
  private ExplainedSheet() {}

  static Sheet of(DryRun run) {
    Map<String, Explained> before = new HashMap<>();
    for (Explained was : run.was()) before.put(key(was), was);
    List<List<Object>> rows = new ArrayList<>();
    for (Explained wouldBe : run.wouldBe()) {
      Explained was = before.get(key(wouldBe));
      if (was != null && was.event().credited().equals(wouldBe.event().credited())) continue;
      rows(wouldBe, said(was == null ? List.of() : was.rules()), said(wouldBe.rules()), rows);
    }
    return Sheet.of("explained", "occurred partner event rule was wouldBe", rows);
  }

  private static void rows(
      Explained event,
      Map<String, String> was,
      Map<String, String> wouldBe,
      List<List<Object>> rows) {
    MemberEvent fact = event.event().original();
    Set<String> rules = new TreeSet<>(was.keySet());
    rules.addAll(wouldBe.keySet());
    for (String rule : rules)
      rows.add(
          List.of(
              fact.getOccurredAt().toString(),
              String.valueOf(fact.getPartner()),
              fact.getEventId(),
              rule,
              was.getOrDefault(rule, ""),
              wouldBe.getOrDefault(rule, "")));
  }

  /// By the rule's name: versions are what is compared.
  private static Map<String, String> said(List<Explanation> rules) {
    return rules.stream()
        .collect(
            Collectors.toMap(
                rule -> rule.rule().agreement() + "/" + rule.rule().rule().id(),
                rule -> rule.verdict() + credits(rule.credits()),
                (one, other) -> one + "; " + other));
  }

  private static String credits(List<Credit> credits) {
    return credits.stream()
        .map(credit -> " " + credit.points().minor() + " " + credit.points().currency())
        .collect(Collectors.joining(","));
  }

  private static String key(Explained explained) {
    MemberEvent fact = explained.event().original();
    return fact.getPartner() + "/" + fact.getEventId();
  }
}
