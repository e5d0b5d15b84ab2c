package punchcard.onboarding.identity;

/// What the task that owns an identifier says; nothing of whose it is.
public enum OwnerAnswer {
  /// It is so: the code may be sent, the identifier is the member's, or nobody's.
  DONE,
  /// It is another member's.
  TAKEN,
  /// Enough codes were sent to the address for now.
  TOO_MANY
}
