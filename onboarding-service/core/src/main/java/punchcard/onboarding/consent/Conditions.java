package punchcard.onboarding.consent;

import java.time.Instant;
import java.util.function.Predicate;
import punchcard.kernel.PartnerId;

/// What a wish is judged by, besides itself.
///
/// @param terms those in force
/// @param registered whether a partner is
/// @param at when it was received
public record Conditions(TermsInForce terms, Predicate<PartnerId> registered, Instant at) {}
