package punchcard.onboarding.consent;

/// Where a consent is in its life. Only one that is given discloses anything.
public enum ConsentState {
  /// A partner asks, or new terms ask again: the member has not answered.
  REQUESTED,
  GIVEN,
  DECLINED,
  WITHDRAWN,
  /// Its end has come.
  EXPIRED
}
