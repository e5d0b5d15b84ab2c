package punchcard.rules.publishing;

import java.time.Instant;
import punchcard.kernel.AgreementId;

/// One version of an agreement, as it stands in the log.
///
/// @param version from 1, without gaps
/// @param publishedBy the subject of the operator's token
/// @param yaml the file, to the letter
public record PublishedVersion(
    AgreementId agreement, int version, Instant publishedAt, String publishedBy, String yaml) {}
