package punchcard.onboarding.profile;

/// Nothing comes of it, and the log does not change.
///
/// @param refusal the first that applies
/// @param detail what exactly
public record ProfileRefused(ProfileRefusal refusal, String detail)
    implements ProfileScreening.Screened, ProfileOutcome {}
