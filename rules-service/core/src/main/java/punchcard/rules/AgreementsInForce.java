package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Set<EventType> counted;
  private final SortedMap<AgreementId, Integer> versions;
  private final Map<EventType, List<HistoryWindow>> windows;
  private final Map<EventType, List<RuleInForce>> promoted;
  private final SortedMap<AgreementId, Ladder> ladders;
  private final Set<EventType> tiered;

  private AgreementsInForce(SortedMap<AgreementId, Agreement> agreements) {
    this.agreements = agreements;
    Map<EventType, List<RuleInForce>> rules = byType(agreements);
    this.choices = choices(rules);
    this.windows = windows(rules);
    this.promoted = promoted(rules);
    this.ladders = ladders(agreements);
    this.tiered = tiered(rules);
    this.counted = counted(rules, windows, ladders.values());
    SortedMap<AgreementId, Integer> versions = new TreeMap<>();
    agreements.forEach((id, agreement) -> versions.put(id, agreement.version()));
    this.versions = Collections.unmodifiableSortedMap(versions);
  }

  /// Before the first marker.
  public static AgreementsInForce none() {
    return NONE;
  }

  /// The versions that decide, by agreement.
  public SortedMap<AgreementId, Integer> versions() {
    return versions;
  }

  /// The agreements that have tiers.
  public SortedMap<AgreementId, Ladder> ladders() {
    return ladders;
  }

  /// The same, but with this version of its agreement instead of the one before.
  public AgreementsInForce with(Agreement agreement) {
    SortedMap<AgreementId, Agreement> changed = new TreeMap<>(agreements);
    changed.put(agreement.id(), agreement);
    return new AgreementsInForce(changed);
  }

  /// Whether nobody can complete the promotion any more on this day: its last one is over, or no
  /// rule is part of it.
  public boolean isOver(PromotionRun run, LocalDate day) {
    Agreement agreement = agreements.get(run.agreement());
    return agreement == null
        || agreement.rulesInForce().stream()
            .filter(rule -> rule.rule().promotion() != null && rule.run().equals(run))
            .allMatch(rule -> rule.isOver(day));
  }

  /// The rules that look at events of this type, whatever their dates. A group stands where its
  /// first rule does.
  List<Choice> choicesOn(EventType type) {
    return choices.getOrDefault(type, List.of());
  }

  /// Those of them that are parts of promotions.
  List<RuleInForce> promotedOn(EventType type) {
    return promoted.getOrDefault(type, List.of());
  }

  /// Whether events of this type have to do with anything that is counted: a rule for them has a
  /// cap, reads a window, a tier or the member, they count in a window that a rule for others
  /// reads, or they may earn what counts towards a tier. For all others the member's tally need
  /// not be known.
  public boolean areCounted(EventType type) {
    return counted.contains(type);
  }

  /// Whether a rule for events of this type looks at the member's tier.
  boolean lookAtTiersOn(EventType type) {
    return tiered.contains(type);
  }

  /// What an event adds to the windows that rules read.
  List<Count> countsOf(Event event) {
    List<HistoryWindow> ofType = windows.getOrDefault(event.type(), List.of());
    return ofType.isEmpty()
        ? List.of()
        : ofType.stream().map(window -> window.countOf(event)).flatMap(Optional::stream).toList();
  }

  /// From which day on history has to be told for what happens on this day: the first one of all
  /// windows that rules read in which it lies.
  public LocalDate reachesBackFrom(LocalDate day) {
    return windows.values().stream()
        .flatMap(List::stream)
        .map(window -> window.per().startOf(day))
        .min(LocalDate::compareTo)
        .orElse(day);
  }

  private static Map<EventType, List<HistoryWindow>> windows(
      Map<EventType, List<RuleInForce>> rules) {
    return rules.values().stream()
        .flatMap(List::stream)
        .flatMap(RuleInForce::reads)
        .distinct()
        .collect(Collectors.groupingBy(HistoryWindow::of));
  }

  private static Map<EventType, List<RuleInForce>> promoted(
      Map<EventType, List<RuleInForce>> rules) {
    return rules.values().stream()
        .flatMap(List::stream)
        .filter(rule -> rule.rule().promotion() != null)
        .collect(Collectors.groupingBy(rule -> rule.rule().on()));
  }

  private static Set<EventType> counted(
      Map<EventType, List<RuleInForce>> rules,
      Map<EventType, List<HistoryWindow>> windows,
      Collection<Ladder> ladders) {
    Set<EventType> counted = new HashSet<>(windows.keySet());
    if (!ladders.isEmpty())
      counted.addAll(List.of(EventType.BOOKING_FULFILLED, EventType.HANDED_ON));
    rules.forEach(
        (type, ofType) -> {
          if (ofType.stream().anyMatch(it -> dependsOnPast(it, ladders))) counted.add(type);
        });
    return counted;
  }

  private static Set<EventType> tiered(Map<EventType, List<RuleInForce>> rules) {
    Set<EventType> tiered = new HashSet<>();
    rules.forEach(
        (type, ofType) -> {
          if (ofType.stream().anyMatch(RuleInForce::readsTier)) tiered.add(type);
        });
    return tiered;
  }

  private static boolean dependsOnPast(RuleInForce rule, Collection<Ladder> ladders) {
    return rule.looksBack() || ladders.stream().map(Ladder::currency).anyMatch(rule.rule()::gives);
  }

  private static SortedMap<AgreementId, Ladder> ladders(
      SortedMap<AgreementId, Agreement> agreements) {
    SortedMap<AgreementId, Ladder> ladders = new TreeMap<>();
    agreements.forEach(
        (id, agreement) -> {
          Ladder tiers = agreement.tiers();
          if (tiers != null) ladders.put(id, tiers);
        });
    return Collections.unmodifiableSortedMap(ladders);
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
      for (RuleInForce rule : agreement.rulesInForce())
        byType.computeIfAbsent(rule.rule().on(), _ -> new ArrayList<>()).add(rule);
    return byType;
  }
}
