package punchcard.rules.publishing;

import java.time.Instant;
import punchcard.kernel.AgreementId;

/// A file that somebody wants to be an agreement's next version.
///
/// @param number from 1 among those of the agreement, without gaps
/// @param proposedBy the subject of the operator's token
/// @param follows the newest version when it was proposed; 0: there was none
/// @param yaml the file, to the letter
public record Proposal(
    AgreementId agreement,
    int number,
    Instant proposedAt,
    String proposedBy,
    int follows,
    String yaml) {}
