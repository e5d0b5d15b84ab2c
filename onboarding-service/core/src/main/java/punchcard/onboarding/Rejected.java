package punchcard.onboarding;

/// The record is not admitted.
///
/// @param reason the first reason that applies
/// @param detail what exactly, for the partner's engineer; no personal data
public record Rejected(Reason reason, String detail) implements Screened, Outcome {}
