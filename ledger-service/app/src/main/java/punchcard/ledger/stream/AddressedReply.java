package punchcard.ledger.stream;

import punchcard.avro.LedgerReply;

/// A reply and the partition of `ledger-replies` that its caller reads.
record AddressedReply(int partition, LedgerReply reply) {}
