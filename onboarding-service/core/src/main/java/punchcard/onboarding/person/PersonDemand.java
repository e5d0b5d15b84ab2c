package punchcard.onboarding.person;

import punchcard.kernel.PartnerId;

/// What somebody wants of what is kept of a person.
public sealed interface PersonDemand {
  /// To put it right.
  ///
  /// @param data all of it; what it does not tell is not kept any more
  /// @param age what they say of it
  record Change(Sealed data, Age age) implements PersonDemand {}

  /// To have it erased, for good.
  ///
  /// @param forfeitureShown the hash, in hexadecimal digits, of the journal's last entry when the
  ///     member was shown which points it loses; empty: none was there, or nothing was shown
  record Erase(String forfeitureShown) implements PersonDemand {}

  /// To say, as a partner that was asked to erase, what has come of it.
  ///
  /// @param reason why not, or what is kept; empty: nothing is said
  record AnswerErasure(PartnerId partner, boolean erased, String reason) implements PersonDemand {}
}
