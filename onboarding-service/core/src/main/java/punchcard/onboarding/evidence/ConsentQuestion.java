package punchcard.onboarding.evidence;

import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Consent;

/// What a member is asked, who gets a code to answer by.
///
/// @param askedBy to whom alone the code is to be told
public record ConsentQuestion(PartnerId askedBy, Consent consent) {}
