package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;

/// What a partner has accepted.
@Serdeable
record AcceptanceView(String agreement, int proposal, String partner) {}
