package punchcard.onboarding.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import punchcard.onboarding.consent.Purpose;

/// What people do at a partner, and for which purposes that lets them see members' data.
public enum StaffRole {
  /// Helps members to reach their goals: at a fitness centre, or for an insurer's programme.
  TRAINER("trainer", Purpose.HEALTH_PROGRAMME),
  /// Answers members' questions.
  CUSTOMER_SERVICE("customer-service", Purpose.MEMBER_SERVICE),
  /// Serves members at the counter.
  CLERK("clerk", Purpose.REWARDS, Purpose.PERSONAL_OFFERS);

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is
  private final Set<Purpose> purposes;

  StaffRole(String code, Purpose... purposes) {
    this.code = code;
    this.purposes = Set.of(purposes);
  }

  /// Those of a token's roles that are of staff; the first.
  public static Optional<StaffRole> among(Collection<String> roles) {
    return Arrays.stream(values()).filter(role -> roles.contains(role.code)).findFirst();
  }

  /// Whether somebody in this role may see it.
  public boolean maySee(Disclosed disclosed) {
    return disclosed.under().filter(under -> purposes.contains(under.purpose())).isPresent();
  }
}
