package punchcard.ledger.stream;

import org.jspecify.annotations.Nullable;
import punchcard.avro.Posting;

/// A posting that the ledger itself asks for.
///
/// @param partition of `postings`, for a marker; null: that of its member
record AddressedPosting(@Nullable Integer partition, Posting posting) {}
