package punchcard.onboarding.identity;

import punchcard.kernel.MemberId;
import punchcard.onboarding.IdentityKey;

/// What the task that owns an identifier is asked, for a member.
public record OwnerQuestion(IdentityKey key, MemberId member, Deed deed) {
  /// What is to be done.
  public enum Deed {
    /// A code is to be sent to the address.
    SEND_CODE,
    /// The member has proven that it has the identifier.
    CLAIM,
    /// The member does not have it any more.
    RELEASE
  }
}
