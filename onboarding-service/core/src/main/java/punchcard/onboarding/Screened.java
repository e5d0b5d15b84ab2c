package punchcard.onboarding;

/// What screening makes of a record: an arrival that may be decided on, or a rejection.
public sealed interface Screened permits Arrival, Rejected {}
