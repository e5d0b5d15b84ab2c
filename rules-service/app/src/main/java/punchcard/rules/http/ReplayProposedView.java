package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;

/// A replay that waits for a second person.
///
/// @param id under which it is approved
@Serdeable
record ReplayProposedView(String id) {}
