package punchcard.onboarding;

import punchcard.kernel.PartnerId;

/// A partner of the programme.
///
/// @param name what people call it
/// @param type what it is: grocer, fitness, insurer… types are data
public record Participant(PartnerId id, String name, String type) {}
