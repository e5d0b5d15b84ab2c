package punchcard.onboarding;

import punchcard.kernel.PartnerId;
import punchcard.onboarding.participation.Participation;

/// A partner, and what it is to the programme.
public record Participant(PartnerId id, Participation state) {}
