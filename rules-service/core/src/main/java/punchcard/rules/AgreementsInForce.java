package punchcard.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import punchcard.kernel.AgreementId;

/// The agreements that decide at one position of the log, arranged by event type once, when one of
/// them changes, so that an event meets only the rules of its type.
///
/// Rules are asked in the order of their agreements' ids, and within one in the order of the file:
/// the same log gives the same postings.
public final class AgreementsInForce {
  private static final AgreementsInForce NONE = new AgreementsInForce(new TreeMap<>());

  private final SortedMap<AgreementId, Agreement> agreements;
  private final Map<EventType, List<Choice>> choices;
  private final Set<EventType> capped;

  private AgreementsInForce(SortedMap<AgreementId, Agreement> agreements) {
    this.agreements = agreements;
    Map<EventType, List<RuleInForce>> rules = byType(agreements);
    this.choices = choices(rules);
    this.capped = capped(rules);
  }

  /// Before the first marker.
  public static AgreementsInForce none() {
    return NONE;
  }

  /// The same, but with this version of its agreement instead of the one before.
  public AgreementsInForce with(Agreement agreement) {
    SortedMap<AgreementId, Agreement> changed = new TreeMap<>(agreements);
    changed.put(agreement.id(), agreement);
    return new AgreementsInForce(changed);
  }

  /// The rules that look at events of this type, whatever their dates. A group stands where its
  /// first rule does.
  List<Choice> choicesOn(EventType type) {
    return choices.getOrDefault(type, List.of());
  }

  /// Whether any rule for events of this type has a cap. For others nothing that was used of caps
  /// need be known.
  public boolean areCapped(EventType type) {
    return capped.contains(type);
  }

  private static Set<EventType> capped(Map<EventType, List<RuleInForce>> rules) {
    return rules.entrySet().stream()
        .filter(ofType -> ofType.getValue().stream().anyMatch(rule -> rule.rule().cap() != null))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<EventType, List<Choice>> choices(Map<EventType, List<RuleInForce>> rules) {
    Map<EventType, List<Choice>> choices = new HashMap<>();
    rules.forEach((type, ofType) -> choices.put(type, choices(ofType)));
    return choices;
  }

  private static List<Choice> choices(List<RuleInForce> rules) {
    Map<Object, List<RuleInForce>> together = new LinkedHashMap<>();
    for (RuleInForce rule : rules)
      together.computeIfAbsent(rule.company(), _ -> new ArrayList<>()).add(rule);
    return together.values().stream().map(AgreementsInForce::choice).toList();
  }

  private static Choice choice(List<RuleInForce> together) {
    Grouping group = together.getFirst().rule().group();
    return group == null ? Choice.of(together.getFirst()) : Choice.among(group.pick(), together);
  }

  private static Map<EventType, List<RuleInForce>> byType(Map<AgreementId, Agreement> agreements) {
    Map<EventType, List<RuleInForce>> byType = new HashMap<>();
    for (Agreement agreement : agreements.values())
      for (PostingRule rule : agreement.rules())
        byType
            .computeIfAbsent(rule.on(), _ -> new ArrayList<>())
            .add(new RuleInForce(agreement.id(), agreement.version(), rule));
    return byType;
  }
}
