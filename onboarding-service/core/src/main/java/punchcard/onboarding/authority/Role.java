package punchcard.onboarding.authority;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import punchcard.onboarding.consent.Purpose;

/// What a token says that its bearer is. All but members and operators are so for one partner.
public enum Role {
  MEMBER("member"),
  /// A partner's own system.
  PARTNER("partner"),
  /// Serves members at the counter.
  CLERK("clerk", Purpose.REWARDS, Purpose.PERSONAL_OFFERS),
  /// Helps members to reach their goals: at a fitness centre, or for an insurer's programme.
  TRAINER("trainer", Purpose.HEALTH_PROGRAMME),
  /// Answers members' questions.
  CUSTOMER_SERVICE("customer-service", Purpose.MEMBER_SERVICE),
  COMPLIANCE("compliance"),
  ANALYST("analyst"),
  OPERATOR("operator");

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is
  private final Set<Purpose> purposes;

  Role(String code, Purpose... purposes) {
    this.code = code;
    this.purposes = Set.of(purposes);
  }

  /// Its name in tokens.
  public String code() {
    return code;
  }

  /// For what people in this role may see what members share with their partner; nothing: they see
  /// nothing of it.
  public Set<Purpose> purposes() {
    return purposes;
  }

  /// The role of this name; empty: it says nothing here.
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
