package punchcard.onboarding.member;

import punchcard.kernel.MemberId;

/// Finds what the log says of a member.
public interface FindHistory {
  Answer of(MemberId member);

  /// What this instance can say.
  sealed interface Answer {
    /// The log as far as it is read; whoever is no member has an empty history.
    ///
    /// @param partition of the log in which the member lies
    /// @param readTo the offset up to which it is known, itself included
    record Found(MemberHistory history, int partition, long readTo) implements Answer {}

    /// Another instance owns the member and can be asked over HTTP.
    record AskAt(String host, int port) implements Answer {}

    /// The owner is just changing.
    record NotNow() implements Answer {}
  }
}
