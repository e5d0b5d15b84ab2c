package punchcard.onboarding.authority;

/// Why somebody may not, in the order in which it is looked at. All but the first are told only to
/// the person whom the member has named.
public enum Denial {
  /// There is no such thing, or the caller may not know of it: both are told alike.
  NOT_YOURS,
  DELEGATION_REVOKED,
  /// Its end has come.
  DELEGATION_EXPIRED,
  /// It covers not all of what is wanted.
  OUT_OF_SCOPE
}
