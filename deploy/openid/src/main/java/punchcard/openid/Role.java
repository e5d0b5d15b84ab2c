package punchcard.openid;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a token's bearer may be in Punchcard: the claim `roles` has one of these.
enum Role {
  OPERATOR(false),
  ANALYST(false),
  MEMBER(false),
  /// A partner's own program, or whoever may do all that the partner may.
  PARTNER(true),
  /// One of a partner's people, who sees what his work needs.
  TRAINER(true),
  CUSTOMER_SERVICE(true),
  CLERK(true);

  private final boolean isAtPartner;

  Role(boolean isAtPartner) {
    this.isAtPartner = isAtPartner;
  }

  /// Whether it is a role at a partner.
  boolean isAtPartner() {
    return isAtPartner;
  }

  /// Its name in a token: `customer-service`.
  String claim() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The role of this name in a token.
  static Optional<Role> named(String claim) {
    return Stream.of(values()).filter(role -> role.claim().equals(claim)).findAny();
  }
}
