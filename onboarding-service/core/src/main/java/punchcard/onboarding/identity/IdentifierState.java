package punchcard.onboarding.identity;

/// Where an identifier is in its life.
public enum IdentifierState {
  /// A code was sent; the member has to enter it.
  PROPOSED,
  /// The code is no good any more.
  EXPIRED,
  /// Too many other codes were entered.
  EXHAUSTED,
  /// It is the member's alone.
  LINKED,
  /// It is another member's.
  TAKEN,
  /// It is not the member's any more.
  UNLINKED
}
