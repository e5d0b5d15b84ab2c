package punchcard.onboarding.stream;

import punchcard.avro.Disclosure;
import punchcard.kernel.PartnerId;

/// Something that one partner may see.
record ToFeed(PartnerId partner, Disclosure disclosure) {}
