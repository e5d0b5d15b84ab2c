package punchcard.onboarding.merge;

/// What has become of a merge, as the member sees it of whose it is told.
public enum MergeState {
  /// The member is the other one.
  MERGED,
  /// The other one is the member.
  ABSORBED,
  /// The member was the other one.
  UNDONE,
  /// The other one was the member.
  SEPARATED
}
