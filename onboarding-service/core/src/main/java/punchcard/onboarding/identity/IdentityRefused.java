package punchcard.onboarding.identity;

/// Nothing comes of it.
///
/// @param refusal the first that applies
/// @param detail what exactly; never the identifier
public record IdentityRefused(IdentityRefusal refusal, String detail)
    implements IdentityOutcome, IdentityScreening.Screened {}
