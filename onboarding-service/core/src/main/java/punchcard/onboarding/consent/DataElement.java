package punchcard.onboarding.consent;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What of a member may be disclosed. Here alone they are declared; one that was ever consented to
/// is never removed, since the log keeps its name.
public enum DataElement {
  PURCHASES("purchases", false),
  /// What was bought, by category.
  PURCHASE_LINES("purchase-lines", false),
  /// Where, and through which channel.
  PURCHASE_PLACES("purchase-places", false),
  BOOKINGS("bookings", false),
  SUBSCRIPTIONS("subscriptions", false),
  INTERACTIONS("interactions", false),
  SEGMENTS("segments", false),
  BALANCES("balances", false),
  TIER("tier", false),
  VISITS("visits", true),
  VISIT_PLACES("visit-places", true),
  ACTIVITIES("activities", true),
  GOALS("goals", true),
  ROUTINES("routines", true),
  /// What is inferred from any of the health data.
  INFERENCES("inferences", true);

  private static final Map<String, DataElement> BY_CODE =
      Arrays.stream(values()).collect(toUnmodifiableMap(DataElement::code, it -> it));

  private final String code;
  private final boolean health;

  DataElement(String code, boolean health) {
    this.code = code;
    this.health = health;
  }

  /// Its name in the log and outside.
  public String code() {
    return code;
  }

  /// Whether it counts as data concerning health (GDPR, article 9).
  public boolean isHealth() {
    return health;
  }

  /// The element of this name.
  public static Optional<DataElement> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
