package punchcard.ledger.publishing;

import java.time.Instant;
import punchcard.ledger.programme.CurrencyPolicy;

/// One version of a currency's policy, as it stands in the log.
///
/// @param publishedBy the subject of the operator's token
public record PublishedPolicy(CurrencyPolicy policy, Instant publishedAt, String publishedBy) {}
