package punchcard.openid;

import java.util.Optional;
import punchcard.kernel.MemberId;

/// Tells for which member a person speaks whose `sub` is no member's id.
interface LinkedMembers {
  /// Where nobody can be asked: no subject is linked.
  LinkedMembers NONE = _ -> Optional.empty();

  /// The member to whom this provider's subject is linked; empty: to none.
  ///
  /// @throws NotNow if that is not known
  Optional<MemberId> of(String subject);

  /// It may be asked again.
  final class NotNow extends RuntimeException {
    NotNow(String message, Throwable cause) {
      super(message, cause);
    }

    NotNow(String message) {
      super(message);
    }
  }
}
