package punchcard.rules.replays;

import java.time.LocalDate;
import punchcard.kernel.AgreementId;

/// Which past is decided again, and by which version.
///
/// @param version a published one
/// @param from the first day, in the programme's time zone
/// @param until the last day
public record Past(AgreementId agreement, int version, LocalDate from, LocalDate until) {}
