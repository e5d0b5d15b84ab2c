package punchcard.onboarding.webhook;

import punchcard.onboarding.gateway.FeedPlace;

/// What has come of one attempt to post what is next.
public sealed interface Attempt {
  /// The receiver has it (any 2xx).
  ///
  /// @param next from where to read on
  record Taken(FeedPlace next) implements Attempt {}

  /// The receiver may have it, or not: it is sent again.
  ///
  /// @param why for the partner to read
  record NotTaken(String why) implements Attempt {}

  /// The receiver wants no more (410).
  record Unwanted() implements Attempt {}

  /// The feed has deleted what is next.
  record FeedDeleted() implements Attempt {}

  /// The partner does not take part.
  record ShutOut() implements Attempt {}
}
