package punchcard.ledger.publishing;

import java.time.Instant;
import punchcard.ledger.programme.PartnerTerms;

/// One version of a partner's terms, as it stands in the log.
///
/// @param publishedBy the subject of the operator's token
public record PublishedTerms(PartnerTerms terms, Instant publishedAt, String publishedBy) {}
