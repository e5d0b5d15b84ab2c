package punchcard.openid;

import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;

/// For whom a token speaks: a person or a program, what it may be, and at which partner.
///
/// @param subject a member's id, a partner's, or the name of somebody who works for one or for the
///     programme
/// @param partner at which it has its role; of roles at a partner alone
record Speaker(String subject, Role role, @Nullable PartnerId partner) {
  private static final int LONGEST = 200;

  /// @throws IllegalArgumentException if there is no such speaker
  Speaker {
    if (subject.isBlank() || subject.length() > LONGEST)
      throw new IllegalArgumentException("a subject has 1 to 200 characters");
    if (role.isAtPartner() != (partner != null))
      throw new IllegalArgumentException("a role at a partner, and no other, names a partner");
  }

  /// A partner's own program.
  static Speaker partner(PartnerId id) {
    return new Speaker(id.value(), Role.PARTNER, id);
  }

  /// From the words of a request or a row.
  ///
  /// @throws IllegalArgumentException if there is no such speaker
  static Speaker of(String subject, String role, @Nullable String partner) {
    Role known =
        Role.named(role).orElseThrow(() -> new IllegalArgumentException("no role: " + role));
    return new Speaker(subject, known, partner == null ? null : new PartnerId(partner));
  }
}
