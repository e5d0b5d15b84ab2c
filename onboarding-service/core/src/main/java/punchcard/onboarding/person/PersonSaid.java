package punchcard.onboarding.person;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;

/// A fact about a person, where the log has it.
///
/// @param saidBy the partner; empty: the member, or the programme
/// @param request the caller's name for it
public record PersonSaid(
    LogPoint at, Optional<PartnerId> saidBy, String request, PersonFact fact) {}
