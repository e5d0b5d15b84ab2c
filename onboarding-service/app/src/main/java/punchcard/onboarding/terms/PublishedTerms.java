package punchcard.onboarding.terms;

import java.time.Instant;
import punchcard.onboarding.consent.TermsText;

/// A version of terms, and who has published it when.
record PublishedTerms(TermsText terms, String by, Instant at) {}
