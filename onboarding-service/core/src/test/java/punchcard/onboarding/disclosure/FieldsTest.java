package punchcard.onboarding.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.disclosure.Telling.Gives;
import punchcard.onboarding.disclosure.Telling.Step;
import punchcard.onboarding.goal.Goal;
import punchcard.onboarding.goal.GoalFact;
import punchcard.onboarding.goal.GoalId;
import punchcard.onboarding.goal.GoalName;
import punchcard.onboarding.goal.Metric;

/// Each element is taken out of the consent by itself: only what it gives is missing.
class FieldsTest {
  private static final PartnerId GYM = new PartnerId("gym");
  private static final PartnerId INSURER = new PartnerId("insurer");
  private static final MemberId ANNA = new MemberId("a0".repeat(16));

  /// Written by hand: what is missing without the element. A kind alone: all facts of this kind.
  private static final String MISSING =
      """
      purchases       SpendRecorded SpendReturned
      purchase-lines  SpendRecorded.lines SpendReturned.lines
      purchase-places SpendRecorded.location SpendRecorded.channel
      bookings        BookingMade BookingFulfilled BookingCancelled
      subscriptions   SubscriptionStarted SubscriptionRenewed SubscriptionEnded
      interactions    InteractionRecorded
      segments        SegmentEntered SegmentLeft
      balances
      tier
      visits          VisitRecorded
      visit-places    VisitRecorded.location VisitRecorded.channel
      activities      ActivityRecorded
      goals           GoalSet
      routines        RoutineChanged
      inferences
      """;

  /// Every field that an event can have, and what nobody may be shown.
  private static final Map<String, List<String>> FACTS = new TreeMap<>();

  static {
    FACTS.put(
        "SpendRecorded",
        List.of("amountMinor", "currency", "discountMinor", "lines", "location", "channel"));
    FACTS.put("SpendReturned", List.of("amountMinor", "currency", "lines"));
    FACTS.put("VisitRecorded", List.of("location", "channel", "durationMinutes"));
    FACTS.put("BookingMade", List.of("bookingId", "category", "amountMinor", "currency"));
    FACTS.put("BookingFulfilled", List.of("bookingId", "amountMinor"));
    FACTS.put("BookingCancelled", List.of("bookingId"));
    FACTS.put("SubscriptionStarted", List.of("subscriptionId", "plan", "amountMinor", "endsAt"));
    FACTS.put("SubscriptionRenewed", List.of("subscriptionId", "amountMinor", "endsAt"));
    FACTS.put("SubscriptionEnded", List.of("subscriptionId"));
    FACTS.put("InteractionRecorded", List.of("channel", "topic", "outcome"));
    FACTS.put("SegmentEntered", List.of("segment"));
    FACTS.put("SegmentLeft", List.of("segment"));
    FACTS.put("ActivityRecorded", List.of("activity", "durationMinutes", "quantity", "unit"));
    FACTS.put("GoalSet", List.of("goalId", "metric", "target", "dueOn", "attendedBy"));
    FACTS.put("RoutineChanged", List.of("routineId", "activities"));
  }

  private static final GoalName G = GoalName.of(GYM, new GoalId("g"));
  private static final Goal GOAL =
      new Goal(
          new Metric("visits"), 8, Optional.of(LocalDate.of(2026, 12, 31)), Optional.of(INSURER));

  private static final List<String> NOBODYS =
      List.of("attributes", "receiptId", "taxMinor", "paidWithPointsMinor", "proof");

  @Test
  void with_all_elements_everything_is_seen_but_what_is_nobodys() {
    assertThat(seen(Set.of(DataElement.values()))).isEqualTo(everything());
  }

  @ParameterizedTest
  @EnumSource(DataElement.class)
  void without_an_element_what_it_gives_is_missing_and_nothing_else(DataElement element) {
    Set<DataElement> others = new TreeSet<>(Set.of(DataElement.values()));
    others.remove(element);

    assertThat(seen(others)).isEqualTo(everythingBut(missingWithout(element)));
  }

  @ParameterizedTest
  @EnumSource(DataElement.class)
  void an_element_alone_gives_nothing_of_another(DataElement element) {
    Map<String, Set<String>> expected = everythingBut(List.of());
    for (DataElement other : DataElement.values())
      if (other != element)
        missingWithout(other)
            .forEach(
                what -> {
                  if (!missingWithout(element).contains(what)) takeOut(expected, what);
                });

    assertThat(seen(Set.of(element))).isEqualTo(expected);
  }

  /// By kind: the names of the fields that the insurer sees.
  private static Map<String, Set<String>> seen(Set<DataElement> elements) {
    List<Step> log = new java.util.ArrayList<>();
    log.add(new Gives(0, ANNA, "c", GYM, INSURER, Purpose.HEALTH_PROGRAMME, elements, 1));
    FACTS.forEach((kind, fields) -> log.add(fact(log.size(), kind, fields)));
    log.add(new Telling.Aiming(log.size(), Optional.of(GYM), ANNA, new GoalFact.Proposed(G, GOAL)));
    log.add(
        new Telling.Aiming(
            log.size(),
            Optional.empty(),
            ANNA,
            new GoalFact.Approved(G, GOAL, Evidence.ofToken(ANNA, "hers"))));
    return Telling.of(log).stream()
        .flatMap(List::stream)
        .filter(disclosed -> disclosed.to().equals(INSURER) && !disclosed.isOfSharing())
        .collect(Collectors.toMap(Disclosed::kind, it -> new TreeSet<>(it.fields().keySet())));
  }

  private static Step fact(int minute, String kind, List<String> fields) {
    Map<String, String> told = new HashMap<>();
    fields.forEach(field -> told.put(field, "something"));
    NOBODYS.forEach(field -> told.put(field, "a secret"));
    return Telling.says(minute, GYM, ANNA, "e-" + minute, kind, told, Optional.empty());
  }

  private static Map<String, Set<String>> everything() {
    return everythingBut(List.of());
  }

  private static Map<String, Set<String>> everythingBut(List<String> missing) {
    Map<String, Set<String>> all = new HashMap<>();
    FACTS.forEach((kind, fields) -> all.put(kind, new TreeSet<>(fields)));
    missing.forEach(what -> takeOut(all, what));
    return all;
  }

  private static void takeOut(Map<String, Set<String>> from, String what) {
    int dot = what.indexOf('.');
    if (dot < 0) from.remove(what);
    else
      from.computeIfPresent(
          what.substring(0, dot),
          (_, fields) -> {
            fields.remove(what.substring(dot + 1));
            return fields;
          });
  }

  private static List<String> missingWithout(DataElement element) {
    String line =
        MISSING
            .lines()
            .filter(it -> it.startsWith(element.code() + " ") || it.equals(element.code()))
            .findFirst()
            .orElseThrow();
    return Arrays.stream(line.substring(element.code().length()).trim().split(" +", -1))
        .filter(what -> !what.isEmpty())
        .toList();
  }
}
