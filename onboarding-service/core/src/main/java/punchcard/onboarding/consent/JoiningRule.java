package punchcard.onboarding.consent;

import punchcard.kernel.PartnerId;

/// That terms are those of joining a partner, and not of a consent.
///
/// @param needsApproval whether the partner approves each request; else all of them beforehand
public record JoiningRule(PartnerId partner, boolean needsApproval) {
  /// What the joining terms of all partners are called, each with its id behind it.
  public static final String PREFIX = "joining-";

  /// This version of a partner's joining terms.
  public static TermsVersion version(PartnerId partner, int version) {
    return new TermsVersion(PREFIX + partner, version);
  }
}
