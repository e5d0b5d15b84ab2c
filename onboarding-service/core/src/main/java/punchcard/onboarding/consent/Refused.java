package punchcard.onboarding.consent;

/// Nothing comes of it, and the log does not change.
///
/// @param refusal the first that applies
/// @param detail what exactly
public record Refused(Refusal refusal, String detail)
    implements ConsentScreening.Screened, ConsentOutcome {}
