package punchcard.onboarding.disclosure;

import static punchcard.onboarding.consent.DataElement.ACTIVITIES;
import static punchcard.onboarding.consent.DataElement.BOOKINGS;
import static punchcard.onboarding.consent.DataElement.GOALS;
import static punchcard.onboarding.consent.DataElement.INTERACTIONS;
import static punchcard.onboarding.consent.DataElement.PURCHASES;
import static punchcard.onboarding.consent.DataElement.PURCHASE_LINES;
import static punchcard.onboarding.consent.DataElement.PURCHASE_PLACES;
import static punchcard.onboarding.consent.DataElement.ROUTINES;
import static punchcard.onboarding.consent.DataElement.SEGMENTS;
import static punchcard.onboarding.consent.DataElement.SUBSCRIPTIONS;
import static punchcard.onboarding.consent.DataElement.VISITS;
import static punchcard.onboarding.consent.DataElement.VISIT_PLACES;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import punchcard.onboarding.consent.DataElement;

/// The kinds of facts that can be shared, and which data element gives which fields. Here alone
/// they are declared: a field that is not here is nobody's but the partner's that said it, such as
/// receipts' numbers and free attributes.
enum Shareable {
  SPEND_RECORDED(
      "SpendRecorded",
      gives(PURCHASES, "amountMinor", "currency", "discountMinor"),
      gives(PURCHASE_LINES, "lines"),
      gives(PURCHASE_PLACES, "location", "channel")),
  SPEND_RETURNED(
      "SpendReturned", gives(PURCHASES, "amountMinor", "currency"), gives(PURCHASE_LINES, "lines")),
  VISIT_RECORDED(
      "VisitRecorded",
      gives(VISITS, "durationMinutes"),
      gives(VISIT_PLACES, "location", "channel")),
  ACTIVITY_RECORDED(
      "ActivityRecorded", gives(ACTIVITIES, "activity", "durationMinutes", "quantity", "unit")),
  /// Not where its author sets it, but where the member approves it.
  GOAL_SET("GoalSet", gives(GOALS, "goalId", "metric", "target", "dueOn", "attendedBy")),
  ROUTINE_CHANGED("RoutineChanged", gives(ROUTINES, "routineId", "activities")),
  BOOKING_MADE(
      "BookingMade",
      gives(BOOKINGS, "bookingId", "category", "amountMinor", "currency", "startsAt")),
  BOOKING_FULFILLED("BookingFulfilled", gives(BOOKINGS, "bookingId", "amountMinor")),
  BOOKING_CANCELLED("BookingCancelled", gives(BOOKINGS, "bookingId")),
  SUBSCRIPTION_STARTED(
      "SubscriptionStarted",
      gives(SUBSCRIPTIONS, "subscriptionId", "plan", "amountMinor", "currency", "endsAt")),
  SUBSCRIPTION_RENEWED(
      "SubscriptionRenewed",
      gives(SUBSCRIPTIONS, "subscriptionId", "amountMinor", "currency", "endsAt")),
  SUBSCRIPTION_ENDED("SubscriptionEnded", gives(SUBSCRIPTIONS, "subscriptionId")),
  INTERACTION_RECORDED("InteractionRecorded", gives(INTERACTIONS, "channel", "topic", "outcome")),
  SEGMENT_ENTERED("SegmentEntered", gives(SEGMENTS, "segment")),
  SEGMENT_LEFT("SegmentLeft", gives(SEGMENTS, "segment"));

  /// The field of a correction that names the kind of what it corrects.
  static final String CORRECTED_KIND = "type";

  private static final Map<String, Shareable> BY_KIND =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(it -> it.kind, Function.identity()));

  private final String kind;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<Part> parts;

  /// The fields that one element gives.
  private record Part(DataElement element, List<String> fields) {}

  /// @param parts the first is what anybody must be given to know that there was one, and when
  Shareable(String kind, Part... parts) {
    this.kind = kind;
    this.parts = List.of(parts);
  }

  private static Part gives(DataElement element, String... fields) {
    return new Part(element, List.of(fields));
  }

  /// What can be shared of facts of this kind, if anything can.
  static Optional<Shareable> of(String kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }

  /// Whether somebody who may know these may know that there was one, and when.
  boolean isGivenBy(Set<DataElement> elements) {
    return elements.contains(parts.getFirst().element());
  }

  /// Those of the fields that somebody who may know these may know.
  Map<String, String> givenBy(Set<DataElement> elements, Map<String, String> told) {
    Map<String, String> given = new HashMap<>();
    for (Part part : parts)
      if (elements.contains(part.element()))
        for (String field : part.fields())
          if (told.containsKey(field)) given.put(field, told.get(field));
    return given;
  }
}
