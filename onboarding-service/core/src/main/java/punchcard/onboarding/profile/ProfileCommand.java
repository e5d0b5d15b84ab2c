package punchcard.onboarding.profile;

import java.time.Instant;

/// What somebody who may do so wants of a member's profile.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param by who wants it, and by which right
/// @param at when it was received
public record ProfileCommand(String request, Author by, Instant at, ProfileDemand demand) {}
