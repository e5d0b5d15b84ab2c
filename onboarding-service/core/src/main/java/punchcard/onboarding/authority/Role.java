package punchcard.onboarding.authority;

import java.util.Arrays;
import java.util.Optional;

/// What a token says that its bearer is. All but members and operators are so for one partner.
public enum Role {
  MEMBER("member"),
  /// A partner's own system.
  PARTNER("partner"),
  CLERK("clerk"),
  TRAINER("trainer"),
  CUSTOMER_SERVICE("customer-service"),
  COMPLIANCE("compliance"),
  ANALYST("analyst"),
  OPERATOR("operator");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /// Its name in tokens.
  public String code() {
    return code;
  }

  /// The role of this name; empty: it says nothing here.
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
