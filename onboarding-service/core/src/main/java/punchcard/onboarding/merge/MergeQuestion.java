package punchcard.onboarding.merge;

import punchcard.kernel.MemberId;

/// What the task of the member that absorbs asks the task of the other one.
///
/// @param to the other one
public record MergeQuestion(MemberId to, Kind kind, MergeId id, String reason) {
  /// What is asked.
  public enum Kind {
    /// To be merged.
    JOIN,
    /// Not to be so any more.
    LEAVE
  }
}
