package punchcard.onboarding.person;

import java.util.Optional;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;

/// The personal data that hold: the member's own word, or else what a partner has told last.
///
/// @param toldBy the partner; empty: the member
/// @param version from 1: how many there have been
public record PersonStanding(
    Sealed data, Optional<PartnerId> toldBy, int version, LogPoint since) {}
