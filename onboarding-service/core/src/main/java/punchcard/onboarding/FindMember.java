package punchcard.onboarding;

import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;

/// Finds the member to whom a partner's reference belongs.
public interface FindMember {
  Answer by(PartnerId partner, MemberRef reference);

  /// What this instance can say.
  sealed interface Answer {
    record Found(MemberId member) implements Answer {}

    record Unknown() implements Answer {}

    /// Another instance owns the reference and can be asked over HTTP.
    record AskAt(String host, int port) implements Answer {}

    /// The owner is just changing.
    record NotNow() implements Answer {}
  }
}
