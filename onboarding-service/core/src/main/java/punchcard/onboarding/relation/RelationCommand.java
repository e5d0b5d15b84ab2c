package punchcard.onboarding.relation;

import java.time.Instant;
import java.util.function.Predicate;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.TermsInForce;

/// A demand, who makes it, and what it is judged by besides the member's own history.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param at when it was appended
/// @param inForce the terms that the log has told so far
/// @param takesPart whether a partner does
public record RelationCommand(
    String request,
    SignedBy by,
    Instant at,
    RelationDemand demand,
    TermsInForce inForce,
    Predicate<PartnerId> takesPart) {
  /// Whether a partner says so that does not take part any more; it may end what is.
  boolean isByOneShutOut() {
    if (demand.step() == RelationStep.END) return false;
    return by.partner().filter(partner -> !takesPart.test(partner)).isPresent();
  }
}
