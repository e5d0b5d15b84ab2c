package punchcard.onboarding.webhook;

/// Why nothing is posted any more, until the partner sets its webhook again.
public enum Stop {
  /// The receiver has answered 410.
  UNWANTED,
  /// It has failed for more than three days.
  GIVEN_UP,
  /// It was so long behind that the feed has deleted what is next: the view tells all of it.
  FEED_DELETED,
  /// The partner does not take part.
  SHUT_OUT
}
