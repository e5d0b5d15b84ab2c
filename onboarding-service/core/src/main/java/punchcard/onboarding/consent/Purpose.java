package punchcard.onboarding.consent;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static punchcard.onboarding.consent.DataAction.INFER;
import static punchcard.onboarding.consent.DataAction.RECEIVE;
import static punchcard.onboarding.consent.DataAction.STORE;
import static punchcard.onboarding.consent.DataAction.USE;
import static punchcard.onboarding.consent.DataElement.ACTIVITIES;
import static punchcard.onboarding.consent.DataElement.BALANCES;
import static punchcard.onboarding.consent.DataElement.BOOKINGS;
import static punchcard.onboarding.consent.DataElement.GOALS;
import static punchcard.onboarding.consent.DataElement.INFERENCES;
import static punchcard.onboarding.consent.DataElement.INTERACTIONS;
import static punchcard.onboarding.consent.DataElement.PURCHASES;
import static punchcard.onboarding.consent.DataElement.PURCHASE_LINES;
import static punchcard.onboarding.consent.DataElement.PURCHASE_PLACES;
import static punchcard.onboarding.consent.DataElement.ROUTINES;
import static punchcard.onboarding.consent.DataElement.SEGMENTS;
import static punchcard.onboarding.consent.DataElement.SUBSCRIPTIONS;
import static punchcard.onboarding.consent.DataElement.TIER;
import static punchcard.onboarding.consent.DataElement.VISITS;
import static punchcard.onboarding.consent.DataElement.VISIT_PLACES;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What data is used for, which data that takes, and what may be done with them. Here alone they
/// are declared. One that takes nothing is forbidden, whoever consents. One that was ever consented
/// to is never removed, and never allows more.
public enum Purpose {
  /// Points for what happens at another partner.
  REWARDS(
      "rewards",
      Set.of(RECEIVE, USE),
      Set.of(),
      PURCHASES,
      PURCHASE_LINES,
      BOOKINGS,
      SUBSCRIPTIONS,
      VISITS,
      ACTIVITIES,
      GOALS,
      ROUTINES),
  /// A partner's programme that helps members to keep fit.
  HEALTH_PROGRAMME(
      "health-programme",
      Set.of(RECEIVE, STORE, USE, INFER),
      Set.of(),
      VISITS,
      VISIT_PLACES,
      ACTIVITIES,
      GOALS,
      ROUTINES,
      INFERENCES),
  /// Offers made for one member.
  PERSONAL_OFFERS(
      "personal-offers",
      Set.of(RECEIVE, STORE, USE, INFER),
      Set.of(Use.MARKETING, Use.PROFILING),
      PURCHASES,
      PURCHASE_LINES,
      PURCHASE_PLACES,
      BOOKINGS,
      SUBSCRIPTIONS,
      INTERACTIONS,
      SEGMENTS,
      TIER),
  /// Answering the member's questions at a partner's desk.
  MEMBER_SERVICE(
      "member-service",
      Set.of(RECEIVE, USE),
      Set.of(),
      PURCHASES,
      BOOKINGS,
      SUBSCRIPTIONS,
      BALANCES,
      TIER),
  RAISE_PREMIUMS("raise-premiums", Set.of(), Set.of(Use.PROFILING)),
  UNDERWRITING("underwriting", Set.of(), Set.of(Use.PROFILING)),
  AUTOMATED_DECISIONS("automated-decisions", Set.of(), Set.of(Use.PROFILING));

  private static final Map<String, Purpose> BY_CODE =
      Arrays.stream(values()).collect(toUnmodifiableMap(Purpose::code, it -> it));

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is
  private final Set<DataAction> actions;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is
  private final Set<Use> uses;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is
  private final Set<DataElement> elements;

  /// @param actions what may be done with the data
  /// @param uses what it is, too, of that to which members may object
  Purpose(String code, Set<DataAction> actions, Set<Use> uses, DataElement... elements) {
    this.code = code;
    this.actions = actions;
    this.uses = uses;
    this.elements = Set.of(elements);
  }

  /// Its name in the log and outside.
  public String code() {
    return code;
  }

  /// Whether data is never disclosed for it.
  public boolean isForbidden() {
    return elements.isEmpty();
  }

  /// What recipients may do with the data, in the order of the declaration.
  public List<DataAction> actions() {
    return actions.stream().sorted().toList();
  }

  /// Whether it is, too, what a member may object to.
  public boolean isUse(Use use) {
    return uses.contains(use);
  }

  boolean takes(DataElement element) {
    return elements.contains(element);
  }

  /// The purpose of this name.
  public static Optional<Purpose> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
