package punchcard.onboarding.stream;

import punchcard.avro.Disclosure;
import punchcard.kernel.PartnerId;

/// Something that one partner may see.
///
/// @param partition of its feed: that of the log which says it
record ToFeed(PartnerId partner, int partition, Disclosure disclosure) {}
