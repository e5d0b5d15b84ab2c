package punchcard.openid;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a token's bearer may be in Punchcard: the claim `roles` has one of these.
enum Role {
  OPERATOR,
  PARTNER,
  MEMBER,
  ANALYST;

  /// Its name in a token: `operator`.
  String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of this name in a token.
  static Optional<Role> named(String claim) {
    return Stream.of(values()).filter(role -> role.claim().equals(claim)).findAny();
  }
}
